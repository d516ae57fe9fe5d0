import { z } from 'zod';
import type { SourceId } from '../../domain/request/ids';
import {
  AuthenticationRefused,
  ConfigurationInvalid,
  NotPermitted,
  ProtocolViolation,
  type SourceFault,
  SourceUnavailable,
} from '../kit/faults';

/** Moodle says every error with HTTP 200: `{exception, errorcode, message}`, for files `{error, errorcode}`. */
const errorShape = z.object({
  exception: z.string().optional(),
  errorcode: z.string().optional(),
  message: z.string().optional(),
  error: z.string().optional(),
});

const credentials = new Set(
  'invalidtoken invalidtimedtoken passwordisexpired usernotconfirmed userdeleted wsaccessuserdeleted wsaccessuserunconfirmed wsaccessusersuspended wsaccessuserexpired wsaccessusernologin'.split(
    ' ',
  ),
);
const rights = new Set(
  'accessexception invalidiptoken sitepolicynotagreed usernotfullysetup forcepasswordchangenotice servicerequireslogin restrictedcontextexception'.split(
    ' ',
  ),
);
const outages = new Set(
  'sitemaintenance upgraderunning dbconnectionfailed dmlreadexception dmlwriteexception dmlconnectionexception dmlexception ddlexecuteerror locktimeout ratelimited'.split(
    ' ',
  ),
);
/** What one course, activity or switched-off feature answers. The rest of the site can be read. */
const partly = new Set(
  'requireloginerror nopermissions nopermission notingroup invalidrecord invalidrecordunknown coursehidden errorcoursecontextnotvalid activityiscurrentlyhidden noviewdiscussionspermission nopostforum nopermissiontoviewgrades gradesnotvisible cannotviewprofile cannotviewreport usernotincourse notenrolled usernotenrolled guestsarenotallowed invalidcourseid unknowncourse invalidcoursemodule invalidcoursemoduleid noreviewattempt attemptclosed attempterror badgesdisabled notesdisabled disabled blogdisable messagingdisabled accessdenied cannotaccess hiddenactivity completionnotenabled'.split(
    ' ',
  ),
);

/** What came back: an answer, or "not this part". Everything else is thrown. */
export type Answer<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'refused'; readonly errorcode: string };

/** The error in an answer, when it is one. */
export function moodleError(json: unknown): z.infer<typeof errorShape> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const parsed = errorShape.safeParse(json);
  if (!parsed.success) return undefined;
  const { exception, errorcode, error } = parsed.data;
  return exception !== undefined || (errorcode !== undefined && (error !== undefined || 'message' in json))
    ? parsed.data
    : undefined;
}

/** Only Moodle's own vocabulary goes into a fault. @security S-03 */
const vocabulary = (code: string | undefined): string =>
  code !== undefined && /^[a-z][a-z0-9_]{0,39}$/i.test(code) ? code : 'none';

/**
 * What an error means. One course that may not be read is an answer; credentials, rights of the service, outages and broken
 * questions are faults of the whole source: an error never becomes an empty list. @legal L-26 @security S-35
 */
export function judged(
  sourceId: SourceId,
  fn: string,
  error: z.infer<typeof errorShape>,
): { readonly kind: 'refused'; readonly errorcode: string } | SourceFault {
  const errorcode = vocabulary(error.errorcode);
  const ids = { errorcode, function: fn };
  if (credentials.has(errorcode)) return new AuthenticationRefused(sourceId, { ids });
  if (rights.has(errorcode)) return new NotPermitted(sourceId, { code: 'MOODLE_NOT_IN_SERVICE', ids });
  if (outages.has(errorcode)) return new SourceUnavailable(sourceId, { ids });
  // `invalidrecord` means an unknown course and an unknown function alike; only the name of the table tells.
  if (errorcode === 'invalidrecord' && /\bexternal_functions\b/.test(error.message ?? '')) {
    return new ConfigurationInvalid(sourceId, { code: 'MOODLE_FUNCTION_UNKNOWN', ids, problems: [`${fn}: unknown`] });
  }
  if (partly.has(errorcode)) return { kind: 'refused', errorcode };
  if (error.exception === 'required_capability_exception' || error.exception === 'require_login_exception') {
    return { kind: 'refused', errorcode };
  }
  // A coding error, a bad parameter, or an error of PHP itself, which has no code.
  return new ProtocolViolation(sourceId, { code: 'MOODLE_ERROR', ids });
}
