import { sourcesJson, withheldJson } from '../../domain/archive/source-file';
import { stableJson } from '../../domain/archive/stable-json';
import { defaultVolumeBytes, type PlannedMember, planVolumes } from '../../domain/archive/volumes';
import { type LetterInput, letterFor } from '../../domain/notice/letter';
import { portabilityExplanation } from '../../domain/portability/explanation';
import { archiveText } from '../../web/text/viewer';
import { dataMembers, portableMembers } from './data-members';
import type { Delivery } from './delivered';
import { dictionaryCsv } from './dictionary';
import { letterPdf } from './letter-pdf';
import { type Member, memberOf } from './member';
import { type NamedAttachment, type Survey, surveyOf } from './survey';
import { viewerMember } from './viewer-member';

type Placed = PlannedMember & { readonly member?: Member; readonly named?: NamedAttachment };

/**
 * All members of every volume of a delivery, for `assembleVolume`, in a fixed order: same released records and decisions, same members.
 * Reads every released record once now, and again when its member is written; attachments are opened when their turn comes.
 *
 * @legal L-34, L-40 @security S-28
 */
export async function deliveryVolumes(delivery: Delivery): Promise<readonly (readonly Member[])[]> {
  const survey = await surveyOf(delivery);
  const portability = portabilityOf(delivery, survey);
  const data: readonly Member[] = [
    ...dataMembers(delivery, survey),
    ...(delivery.kind === 'access' ? [] : [...portableMembers(delivery, survey), portableReadMe(portability)]),
    memberOf('technisch/woordenboek.csv', dictionaryCsv(delivery)),
    memberOf('technisch/sources.json', stableJson(sourcesJson(delivery.statements))),
    memberOf('technisch/withheld.json', stableJson(withheldJson(delivery.withheld))),
    memberOf('technisch/LEESMIJ.txt', archiveText.technical),
  ];
  // Page, JSON, CSV and portable part each hold about what the records are long; exact only for attachments.
  const documentBytes = 1_000_000 + survey.jsonBytes * 4;
  const planned: readonly Placed[] = [
    { path: '1-LEES-MIJ.html', byteLength: documentBytes, place: 'first' },
    ...survey.attachments.map((named): Placed => {
      return { path: named.path, byteLength: named.attachment.byteLength, place: 'anywhere', named };
    }),
    ...data.map(
      (member): Placed => ({ path: member.path, byteLength: member.byteLength ?? 0, place: 'first', member }),
    ),
  ];
  const volumes = planVolumes(planned, delivery.volumeBytes ?? defaultVolumeBytes);
  const volumeOf = new Map(volumes.flatMap((placed, n) => placed.map(({ path }) => [path, n + 1] as const)));
  const documents = [
    viewerMember(delivery, survey, portability, volumeOf),
    await letterMember(delivery, survey, portability, volumes.length),
  ];
  return volumes.map((placed, n) => {
    const files = placed.flatMap(({ named }) => (named ? [attachmentMember(delivery, named)] : []));
    const others = placed.flatMap(({ member }) => (member ? [member] : []));
    const first = n === 0 ? documents : [memberOf('LEES-MIJ.txt', archiveText.laterVolume(n + 1, volumes.length))];
    return [...first, ...files, ...others];
  });
}

function portabilityOf(delivery: Delivery, survey: Survey): readonly string[] {
  if (delivery.kind === 'access') return [];
  const tally = { records: survey.portableRecords, released: survey.records };
  return portabilityExplanation(delivery.portability, tally);
}

const portableReadMe = (sentences: readonly string[]): Member =>
  memberOf('overdraagbaar/LEESMIJ.txt', [archiveText.portableTitle, '', ...sentences, ''].join('\r\n'));

function attachmentMember(delivery: Delivery, { source, type, attachment, path }: NamedAttachment): Member {
  const { byteLength, sha256, objectKey } = attachment;
  const origin = { source: source.sourceId, type: type.type };
  return { path, byteLength, sha256, ...origin, open: () => delivery.openAttachment(objectKey) };
}

async function letterMember(delivery: Delivery, survey: Survey, portability: readonly string[], volumes: number) {
  const input: LetterInput = {
    reference: delivery.reference,
    delivery: delivery.delivery,
    volumes,
    records: survey.records,
    attachments: survey.attachments.length,
    sourceNames: new Map(delivery.sources.map(({ sourceId, nl }) => [sourceId, nl])),
    statements: delivery.statements,
    withheld: delivery.withheld,
    portability,
    facts: delivery.letter,
  };
  const title = `Brief bij kenmerk ${delivery.reference}`;
  return memberOf('2-brief.pdf', await letterPdf(letterFor(input), title, delivery.sealedAt));
}
