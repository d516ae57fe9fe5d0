/** Somebody of the board who can be given a task. */
export interface TaskPerson {
  /** Id of the person, not of the post: it stands in trails. `ncpostema`. */
  readonly id: string;
  readonly name: string;
  /** Where notices go; also how he is known when he signs in. */
  readonly email: string;
}

/** Who does the board's tasks: per school a director and a deputy, behind them the head office. From board.json. */
export interface TaskDoers {
  /** Asked in this order; all of them from day 10. */
  readonly headOffice: readonly TaskPerson[];
  readonly schools: readonly {
    readonly brin: string;
    readonly director: TaskPerson;
    readonly deputy: TaskPerson;
  }[];
}

/** Everybody who can be given a task, each once. */
export function everyDoer(doers: TaskDoers): readonly TaskPerson[] {
  const all = [...doers.schools.flatMap(({ director, deputy }) => [director, deputy]), ...doers.headOffice];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}

/** The person who signed in with this address; undefined for anybody who is given no tasks. */
export const doerByEmail = (doers: TaskDoers | undefined, email: string | undefined): TaskPerson | undefined =>
  doers && email !== undefined && email !== ''
    ? everyDoer(doers).find((person) => person.email.toLowerCase() === email.toLowerCase())
    : undefined;
