type Json = Readonly<Record<string, unknown>>;

/** Somebody with an account. Invented people only. */
export interface SimulatedUser {
  readonly id: number;
  readonly username: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly idnumber?: string;
  /** Further fields, as Moodle would give them. */
  readonly more?: Json;
}

export interface SimulatedPost {
  readonly id: number;
  readonly by: number;
  readonly at: number;
  readonly message: string;
  /** Names of files that hang on it. */
  readonly files?: readonly string[];
}

/** A course with what happened in it. */
export interface SimulatedCourse {
  readonly id: number;
  readonly name: string;
  readonly participants: readonly number[];
  /** The code with which Moodle refuses everything in this course. */
  readonly refused?: string;
  readonly grades?: readonly {
    readonly id: number;
    readonly of: number;
    readonly name: string;
    readonly grade: number;
    readonly feedback: string;
    readonly at: number;
  }[];
  readonly notes?: readonly {
    readonly id: number;
    readonly about: number;
    readonly by: number;
    readonly content: string;
    readonly at: number;
  }[];
  readonly forums?: readonly {
    readonly id: number;
    readonly name: string;
    readonly discussions: readonly {
      readonly id: number;
      readonly name: string;
      readonly posts: readonly SimulatedPost[];
    }[];
  }[];
  readonly assignments?: readonly {
    readonly id: number;
    readonly name: string;
    readonly submissions: readonly {
      readonly id: number;
      readonly by: number;
      readonly group?: number;
      readonly at: number;
      readonly text?: string;
      readonly files?: readonly string[];
      readonly feedback?: {
        readonly by: number;
        readonly at: number;
        readonly text: string;
        readonly files?: readonly string[];
      };
    }[];
  }[];
  readonly quizzes?: readonly {
    readonly id: number;
    readonly name: string;
    readonly attempts: readonly {
      readonly id: number;
      readonly by: number;
      readonly at: number;
      readonly points: number;
      /** Question and answer as Moodle shows them; absent: Moodle refuses to show the attempt. */
      readonly answers?: readonly string[];
    }[];
  }[];
}

export interface SimulatedConversation {
  readonly id: number;
  /** 1 two persons, 2 a group, 3 with oneself. */
  readonly type: 1 | 2 | 3;
  readonly name?: string;
  readonly members: readonly number[];
  readonly messages: readonly {
    readonly id: number;
    readonly from: number;
    readonly at: number;
    readonly text: string;
  }[];
}

/** A site and everybody on it. */
export interface SimulatedWorld {
  readonly users: readonly SimulatedUser[];
  readonly courses: readonly SimulatedCourse[];
  readonly conversations?: readonly SimulatedConversation[];
  readonly badges?: readonly { readonly id: number; readonly to: number; readonly name: string; readonly at: number }[];
  /** Files by name; one that is named but not here is missing on the disk. */
  readonly files?: Readonly<Record<string, { readonly type: string; readonly bytes: Uint8Array }>>;
}
