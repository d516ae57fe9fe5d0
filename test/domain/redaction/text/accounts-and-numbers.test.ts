import { defaultPolicy } from '../../../../domain/redaction/policy';
import { createTextDetector } from '../../../../domain/redaction/text/text-detector';

const subject = { id: 'p:1', role: 'subject' as const, name: { givenName: 'Sem', infix: 'de', familyName: 'Vries' } };
const daan = { id: 'p:2', role: 'pupil' as const, name: { givenName: 'Daan', infix: '', familyName: 'Bos' } };
const detector = createTextDetector(
  {
    category: 'pupil',
    subject,
    requester: subject,
    roster: [daan],
    household: { separated: false, secretAddressOf: [] },
  },
  defaultPolicy.pupil,
);
const found = (text: string): string[] =>
  detector.detect(text).map((span) => `${span.entity} ${text.slice(span.start, span.end)}`);

describe('numbers, accounts and addresses that are written another way', () => {
  it.each([
    ['elk 06-nummer', 'Bel 06-00000404.', ['telephone 06-00000404']],
    ['elk 06-nummer aaneen', 'Bel 0600000404.', ['telephone 0600000404']],
    ['een gebruikersnaam van letters', 'gebruikersnaam: dbosje', ['username dbosje']],
    ['een inlognaam zonder dubbele punt', 'inlognaam fennab, wachtwoord volgt', ['username fennab']],
    ['een inlognaam in een zin', 'Zijn inlognaam is lotje_v en meer niet.', ['username lotje_v']],
    ['een mailadres met [at]', 'Mail daan.bos [at] voorbeeld.nl.', ['email daan.bos [at] voorbeeld.nl']],
    ['een mailadres met (at)', 'Mail d.bos(at)voorbeeld.nl', ['email d.bos(at)voorbeeld.nl']],
    ['ook de punt voluit', 'x.y (apenstaartje) post [punt] nl', ['email x.y (apenstaartje) post [punt] nl']],
  ])('%s', (_, text, spans) => expect(found(text)).toEqual(spans));

  it.each([
    'De gebruikersnaam is nog niet bekend.',
    'Gebruikersnaam: onbekend',
    'De inlognaam is vergeten.',
    'Mail info (at) voorbeeld.nl',
    'Wij eten (at) op school.',
  ])('laat staan: %s', (text) => expect(found(text)).toEqual([]));
});
