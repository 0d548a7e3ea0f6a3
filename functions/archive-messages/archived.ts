/** How a job ended, for the log: a code, and counts. */
export interface Archived {
  readonly code: string;
  readonly counts?: Readonly<Record<string, number>>;
  /** Somebody may want to do something about it. */
  readonly notable?: boolean;
}
