import type {Answer} from './verdict';
import type {Mutant} from './mutants';

/** What became of a mutant. */
export interface Judged {
  line: number;
  what: string;
  /** The run ended with this error: `TypeError`, `Endless`, `NoAnswer` … */
  error?: string;
  falseChecks: string[];
  /** The first that failed. */
  failedTest?: string;
  /** Nobody noticed because there is nothing to notice: the output is that of the author's run. */
  sameOutput: boolean;
}

/** Compares a mutant's run with the author's. */
export function judge({line, what}: Mutant, answer: Answer, author: Answer): Judged {
  return {
    line,
    what,
    ...(answer.error && {error: answer.error.name}),
    falseChecks: Object.keys(answer.checks).filter((name) => !answer.checks[name]),
    ...(answer.failedTest && {failedTest: answer.failedTest.name}),
    sameOutput: !answer.error && answer.output === author.output,
  };
}

/** Whether a build would end: a check is false, or the run throws or does not end. */
export const byChecks = ({error, falseChecks}: Judged) =>
  error !== undefined || falseChecks.length > 0;
export const byTests = ({failedTest}: Judged) => failedTest !== undefined;
const noticed = (mutant: Judged) => byChecks(mutant) || byTests(mutant);

/** What `npm run mutate` says of a demo. */
export interface Report {
  src: string;
  /** Those tried, without `sameOutput`. */
  mutants: number;
  /** How many the lesson has in all. */
  possible: number;
  byChecks: number;
  byTests: number;
  noticed: number;
  /** Unnoticed, and with another output than the author's. */
  survivors: Judged[];
  /** Unnoticed, and with the output of the author's run. */
  sameOutput: Judged[];
  checks: string[];
  /** Checks that no mutant made false: can they fail? */
  deadChecks: string[];
  ms: number;
}

/** Counts; `more` are mutants whose run was looked at for checks that seemed unable to fail. */
export function tally(
  about: Pick<Report, 'src' | 'possible' | 'checks' | 'ms'>,
  judged: Judged[],
  more: Judged[] = [],
): Report {
  const unnoticed = judged.filter((mutant) => !noticed(mutant));
  const same = unnoticed.filter(({sameOutput}) => sameOutput);
  const broken = new Set([...judged, ...more].flatMap(({falseChecks}) => falseChecks));
  return {
    ...about,
    mutants: judged.length - same.length,
    byChecks: judged.filter(byChecks).length,
    byTests: judged.filter(byTests).length,
    noticed: judged.length - unnoticed.length,
    survivors: unnoticed.filter(({sameOutput}) => !sameOutput),
    sameOutput: same,
    deadChecks: about.checks.filter((name) => !broken.has(name)),
  };
}
