import type { Instant } from '../../../domain/deadline/instant';
import type { Finding } from '../../../domain/redaction/finding';
import { standingOf } from '../../../domain/withholding/standing';
import { decision } from './applied';

const place = { identity: 'i', group: 'g', person: 'p' } as unknown as Finding;
const later = { decidedAt: '2026-11-20T11:00:00.000Z' as Instant };

describe('which decision holds', () => {
  it('the nearest to the place: the place itself, else its question, else its person', () => {
    const [person, group, own] = [decision('p', 'keep'), decision('g', 'redact'), decision('i', 'withhold')];
    expect(standingOf([person]).on(place)?.verdict).toBe('keep');
    expect(standingOf([group, person]).on(place)?.verdict).toBe('redact');
    expect(standingOf([own, group, person]).on(place)?.verdict).toBe('withhold');
  });

  it('what was taken back holds no more, and what stood behind it counts again', () => {
    const decisions = [decision('g', 'redact'), decision('i', 'keep'), decision('i', 'take-back', later)];
    expect(standingOf(decisions).on(place)?.verdict).toBe('redact');
    expect(standingOf([...decisions, decision('g', 'take-back', later)]).on(place)).toBeUndefined();
    expect(standingOf([decision('i', 'take-back'), decision('i', 'keep', later)]).on(place)?.verdict).toBe('keep');
  });
});
