import { redactCorpus, roleOf } from '../../../../runtime/local/verbs/redact';

const document = {
  id: 'd1',
  kind: 'incident',
  subject: { id: 's', given: 'Sem', infix: 'de', surname: 'Vries', role: 'leerling groep 6' },
  requester: null,
  roster: [
    { id: 'd', given: 'Daan', surname: 'Bos', role: 'leerling groep 6' },
    { id: 'a', given: 'Anneke', surname: 'Wolfs', role: 'leerkracht' },
  ],
  text: 'Sem sloeg Daan. Juf Anneke zag het.',
};

async function* lines(...values: string[]): AsyncGenerator<string> {
  yield* values;
}

describe('inzage redact', () => {
  it('writes one line a document, empty fields and lines allowed', async () => {
    const written: string[] = [];
    await redactCorpus(
      lines(JSON.stringify(document), '', JSON.stringify({ ...document, id: 'd2', text: '' })),
      (line) => written.push(line),
    );
    expect(written.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'd1',
        spans: [{ start: 10, end: 14, applied: true, queued: false, entity: 'person', because: 'roster.given-name' }],
      },
      { id: 'd2', spans: [] },
    ]);
  });

  it('names the line that is no document, and not its content', async () => {
    const run = (line: string) => redactCorpus(lines(JSON.stringify(document), line), () => undefined);
    await expect(run('{"geheim"')).rejects.toThrow('line 2: not JSON');
    await expect(run('{"id":"x","text":"geheim"}')).rejects.toThrow('line 2: not a corpus document (at subject)');
  });

  it.each([
    ['leerling groep 3 (zus van Sem)', 'sibling'],
    ['leerling bovenbouw', 'pupil'],
    ['ouder van Sem en Lotte', 'parent'],
    ['ouder van Daan', 'parent-of-pupil'],
    ['stamgroepleider', 'staff'],
    ['intern begeleider', 'staff'],
    ['schoolarts', 'health-professional'],
    ['logopedist', 'health-professional'],
    ['leerplichtambtenaar', 'outside-professional'],
    ['casusregisseur Veilig Thuis', 'outside-professional'],
    ['conciërge', 'staff'],
    ['sollicitant', 'applicant'],
  ])('reads the role "%s" as %s', (role, expected) => expect(roleOf(role, { given: 'Sem' })).toBe(expected));
});
