import type { RequestView, SourceProgress } from '../../functions/api/desk';
import type { RequestFrame } from '../../web/console/command';
import { nextStep } from '../../web/console/next-step';
import { sourcesSection } from '../../web/console/sources-section';

const sources = [
  { sourceId: 'las', nl: 'Leerlingadministratie', state: 'ambiguous' },
  { sourceId: 'portaal', nl: 'Ouderportaal', state: 'parked', parked: 'RegisterOpen' },
  { sourceId: 'moodle', nl: 'Leeromgeving', state: 'parked', parked: 'SourceUnavailable' },
] as unknown as readonly SourceProgress[];

const pageWith = (shown: readonly SourceProgress[]): RequestFrame => ({
  frame: { title: '', who: { name: 'F. Wolters', role: 'officer', csrf: 'x' } } as never,
  request: {
    requestId: '2026-0001',
    status: 'waiting-for-source',
    sources: shown,
    trail: [],
  } as unknown as RequestView,
  may: () => true,
});

describe('sources that wait for one that knows who it is', () => {
  it('ask nothing of the officer: they go on by themselves', async () => {
    const all = String(await nextStep(pageWith(sources)));
    expect(all).toContain('2 bronnen hebben u nodig');
    expect(String(await nextStep(pageWith(sources.slice(0, 2))))).toContain('Eén bron heeft u nodig');
  });

  it('are shown as waiting, without a button to try them again', async () => {
    const page = String(await sourcesSection(pageWith(sources), {}));
    const [, portal = '', moodle = ''] = page.split('class="source"').slice(1);
    expect(portal).toContain('Wacht');
    expect(portal).toContain('gaat deze bron vanzelf verder');
    expect(portal).not.toContain('Staat stil');
    expect(portal).not.toContain('Probeer opnieuw');
    expect(moodle).toContain('Staat stil');
    expect(moodle).toContain('Probeer opnieuw');
  });
});
