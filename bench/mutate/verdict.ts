/** What the worker is asked: one version of a demo. */
export interface Job {
  src: string;
  /** As a reader would run it, for what runs a demo by its source. */
  code: string;
  /** The same with its rounds counted. */
  counted: string;
  /** The names that its tests may import. */
  exports?: string[];
  /** The demo's test file as one script; none where only the checks are asked. */
  test?: string;
  /** Rounds of loops that the run and its tests may take; unlimited for the author's own run. */
  rounds?: Rounds;
  /** The names of the tests in the order in which they shall run, the quickest first. */
  order?: string[];
}

export interface Rounds {
  run: number;
  tests: number;
}

/** What came of it. */
export interface Answer {
  /** Every check with its place among those of the same name, `k falls #2`; true if it held. */
  checks: Record<string, boolean>;
  /** Tells one output from another; numbers count to nine digits. */
  output: string;
  /** Name and message of what the run threw; `Endless` if it took too many rounds or too long. */
  error?: {name: string; message: string};
  /** The first that failed; those after it did not run. */
  failedTest?: {name: string; message: string};
  /** The names of those that passed, the quickest first. */
  passed: string[];
  rounds: Rounds;
  ms: number;
}
