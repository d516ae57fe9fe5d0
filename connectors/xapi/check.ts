import type { SourceContext, TestOutcome } from '../kit/connector';
import { AuthenticationRefused, ConfigurationInvalid, NotPermitted, ProtocolViolation } from '../kit/faults';
import { openLrs } from './lrs';
import type { XapiSettings } from './settings';

/** Can we log in, may we read statements, and does the LRS speak the version? */
export async function check(context: SourceContext<XapiSettings>): Promise<TestOutcome> {
  const { settings } = context;
  try {
    const lrs = openLrs(context);
    const { statements } = await lrs.statements({ limit: '1' });
    const about = await lrs.about();
    const versions = Array.isArray(about?.version) ? about.version.map(String) : [];
    const spoken = versions.length === 0 || versions.some((version) => sameMinor(version, settings.version));
    if (!spoken) return { ok: false, problems: [`settings.version: the LRS speaks ${versions.join(', ')}`] };
    const checked = [
      `statements: ${statements.length > 0 ? 'can be read' : 'can be read, none there'}`,
      `version: ${settings.version}${versions.length > 0 ? ` of ${versions.join(', ')}` : ', the LRS does not say which it speaks'}`,
      `actors: ${settings.actors.length} forms`,
    ];
    return { ok: true, checked };
  } catch (fault) {
    // What an administrator has to mend is an answer; an outage is not.
    if (fault instanceof ConfigurationInvalid && fault.problems.length > 0)
      return { ok: false, problems: fault.problems };
    if (
      fault instanceof AuthenticationRefused ||
      fault instanceof NotPermitted ||
      (fault instanceof ProtocolViolation && fault.code === 'XAPI_REFUSED_QUESTION')
    ) {
      return { ok: false, problems: [`${fault.code}: ${fault.officerSentence}`] };
    }
    throw fault;
  }
}

const sameMinor = (one: string, other: string): boolean =>
  one.split('.').slice(0, 2).join('.') === other.split('.').slice(0, 2).join('.');
