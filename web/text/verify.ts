import type { VerifyProblem, VerifyReport } from '../../functions/verify/verify-report';

/** What `inzage verify` says, in sentences. */
export type Language = 'nl' | 'en';

const problemWords: Readonly<Record<VerifyProblem['kind'], Readonly<Record<Language, string>>>> = {
  unreadable: {
    nl: 'Dit is geen leesbaar ZIP-bestand, of het is afgebroken.',
    en: 'This is not a readable ZIP file, or it is cut off.',
  },
  'no-manifest': {
    nl: 'De lijst van bestanden (manifest) ontbreekt of is onleesbaar.',
    en: 'The list of files (manifest) is missing or unreadable.',
  },
  'no-signature': { nl: 'De handtekening ontbreekt of is onleesbaar.', en: 'The signature is missing or unreadable.' },
  'signature-wrong': {
    nl: 'De handtekening hoort niet bij deze lijst van bestanden.',
    en: 'The signature does not belong to this list of files.',
  },
  'other-key': {
    nl: 'Het archief is met een andere sleutel ondertekend dan gevraagd.',
    en: 'The archive was signed with another key than the one asked for.',
  },
  missing: { nl: 'Ontbreekt', en: 'Missing' },
  'not-in-manifest': { nl: 'Hoort er niet in', en: 'Does not belong here' },
  twice: { nl: 'Staat er twee keer in', en: 'Is there twice' },
  changed: { nl: 'Is veranderd', en: 'Was changed' },
  packaging: {
    nl: 'De inhoud klopt, maar de verpakking (ZIP) is na het ondertekenen veranderd.',
    en: 'The contents are right, but the packaging (ZIP) was changed after signing.',
  },
};

/** The report in sentences, the verdict first. */
export function verifySentences(report: VerifyReport, language: Language): readonly string[] {
  const problems = report.problems.map((problem) => {
    const words = problemWords[problem.kind][language];
    return 'path' in problem ? `${words}: ${problem.path}` : words;
  });
  const { manifest, entries, byteLength, manifestSha256, keyFingerprint } = report;
  const nl = language === 'nl';
  if (!report.ok)
    return [
      nl
        ? 'AFGEKEURD: dit archief is niet zoals het is ondertekend.'
        : 'REFUSED: this archive is not as it was signed.',
      ...problems,
    ];
  const part = manifest
    ? `${manifest.reference}, ${nl ? 'deel' : 'volume'} ${manifest.volume}/${manifest.volumes}`
    : '';
  return [
    nl
      ? 'GOEDGEKEURD: het archief is compleet en ongewijzigd sinds het ondertekenen.'
      : 'ACCEPTED: the archive is complete and unchanged since it was signed.',
    nl
      ? `Kenmerk ${part}; ${entries} bestanden, ${byteLength} bytes.`
      : `Reference ${part}; ${entries} files, ${byteLength} bytes.`,
    nl ? `Vingerafdruk van de sleutel: ${keyFingerprint}` : `Fingerprint of the key: ${keyFingerprint}`,
    nl ? `Controlegetal van de lijst: ${manifestSha256}` : `Digest of the manifest: ${manifestSha256}`,
  ];
}
