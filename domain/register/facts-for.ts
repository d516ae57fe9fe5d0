import type { Activity, LegalBasis, Origin, Recipient } from './activity';
import type { Board, Contacts } from './board';

/** What art. 15(1)–(2) asks to be told about one activity. Dutch words from board.json. */
export interface ActivityFacts {
  readonly id: string;
  readonly nl: string;
  readonly purposes: readonly string[];
  readonly legalBases: readonly LegalBasis[];
  /** Ordinary and special categories. */
  readonly categories: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly retention: readonly string[];
  readonly origin: readonly Origin[];
  readonly transfers: string;
  readonly automatedDecisions: string;
}

/** The annex to the letter. */
export interface AccessFacts {
  readonly activities: readonly ActivityFacts[];
  /** Recipients that are described and not named: the officer looks up who it actually is. */
  readonly recipientsToName: readonly string[];
  readonly rights: readonly string[];
  readonly contacts: Contacts;
}

/**
 * The facts of art. 15(1)–(2) for the activities whose data are really in the delivery, in the board's order, each once.
 *
 * @param activityIds Activities of the *released* records only: an activity of a silently withheld item must not be here.
 * @throws RangeError when an id is not in the register: a record type and board.json disagree.
 * @legal L-38, L-34 — C-154/21: actual recipients
 */
export function factsFor(board: Board, activityIds: Iterable<string>): AccessFacts {
  const wanted = new Set(activityIds);
  const activities = board.activities.filter((activity) => wanted.delete(activity.id));
  const [unknown] = wanted;
  if (unknown !== undefined) {
    throw new RangeError(`the register of processing in board.json has no activity "${unknown}": add it to activities`);
  }
  const unnamed = activities.flatMap((activity) => activity.recipients).filter((recipient) => !recipient.named);
  return {
    activities: activities.map((activity) => factsOf(board, activity)),
    recipientsToName: [...new Set(unnamed.map((recipient) => recipient.name))],
    rights: board.rights,
    contacts: board.contacts,
  };
}

function factsOf(board: Board, activity: Activity): ActivityFacts {
  return {
    id: activity.id,
    nl: activity.nl,
    purposes: activity.purposes,
    legalBases: activity.legalBases,
    categories: [...activity.categories, ...activity.specialCategories],
    recipients: activity.recipients,
    retention: board.retention.filter((rule) => activity.retention.includes(rule.id)).map((rule) => rule.nl),
    origin: activity.origin,
    transfers: activity.transfers,
    automatedDecisions: activity.automatedDecisions,
  };
}
