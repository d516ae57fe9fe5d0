/** What Moodle answers when it does not answer: with HTTP 200. */
export interface MoodleException {
  readonly exception: string;
  readonly errorcode?: string;
  readonly message: string;
}

/** Thrown inside the simulator, sent as JSON. */
export class Refusal extends Error {
  constructor(readonly answer: MoodleException) {
    super(answer.message);
  }
}

export const invalidToken: MoodleException = {
  exception: 'moodle_exception',
  errorcode: 'invalidtoken',
  message: 'Invalid token - token not found',
};

export const notInService: MoodleException = {
  exception: 'webservice_access_exception',
  errorcode: 'accessexception',
  message: 'Access control exception',
};

/** For an unknown course and an unknown function alike. */
export const invalidRecord = (table: string): MoodleException => ({
  exception: 'dml_missing_record_exception',
  errorcode: 'invalidrecord',
  message: `Can't find data record in database table ${table}.`,
});

export const codingError = (what: string): MoodleException => ({
  exception: 'coding_exception',
  errorcode: 'codingerror',
  message: `Coding error detected, it must be fixed by a programmer: ${what}`,
});

export const refusedWith = (errorcode: string): MoodleException => ({
  exception: errorcode === 'requireloginerror' ? 'require_login_exception' : 'moodle_exception',
  errorcode,
  message: 'Course or activity not accessible. (Not enrolled)',
});
