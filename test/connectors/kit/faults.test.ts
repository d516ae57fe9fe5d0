import {
  AuthenticationRefused,
  ConfigurationInvalid,
  NotPermitted,
  ProtocolViolation,
  SourceUnavailable,
  SubjectAmbiguous,
  Throttled,
} from '../../../connectors/kit/faults';
import { retryAfterMs } from '../../../connectors/kit/retry';
import { Fault } from '../../../domain/fault';
import { sourceId } from '../../../domain/request/ids';

const source = sourceId('bron');

describe('what can go wrong with a source', () => {
  it.each([
    [new AuthenticationRefused(source), 'AuthenticationRefused', false, /inloggegevens/],
    [new NotPermitted(source), 'NotPermitted', false, /leesrecht/],
    [new Throttled(source), 'Throttled', true, /later opnieuw/],
    [new SourceUnavailable(source), 'SourceUnavailable', true, /later opnieuw/],
    [new ProtocolViolation(source), 'ProtocolViolation', false, /beheerder/],
    [new SubjectAmbiguous(source), 'SubjectAmbiguous', false, /Kies zelf/],
    [new ConfigurationInvalid(source), 'ConfigurationInvalid', false, /instellingen/],
  ])('%s: the workflow knows it by name, the officer reads what to do', (fault, name, retryable, sentence) => {
    expect(fault).toBeInstanceOf(Fault);
    expect([fault.name, fault.retryable, fault.ids]).toEqual([name, retryable, { sourceId: 'bron' }]);
    expect(fault.officerSentence).toMatch(sentence);
    expect(fault.message).toMatch(/^[A-Z_]+$/);
  });

  it.each([
    [undefined, undefined],
    ['7', 7000],
    ['Mon, 23 Nov 2026 08:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 07:00:00 GMT', 0],
    ['soon', undefined],
  ])('Retry-After %s is %s milliseconds', (header, expected) => {
    expect(retryAfterMs(header, Date.parse('2026-11-23T08:00:00Z'))).toBe(expected);
  });
});
