import type {Judged, Report} from './judge';

/** What is said of one demo. */
export function describe(report: Report): string {
  const {src, mutants, possible, survivors, sameOutput, deadChecks, ms} = report;
  return [
    `${src}: ${mutants} mutants (of ${possible} possible), ${(ms / 1000).toFixed(1)} s`,
    `  noticed ${share(report.noticed, mutants)}: by checks ${share(report.byChecks, mutants)}, by tests ${share(report.byTests, mutants)}`,
    ...list('survivors', survivors.map(place)),
    ...list('same output', sameOutput.map(place)),
    ...list('checks that no mutant breaks: can they fail?', deadChecks),
  ].join('\n');
}

function list(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${line}`)];
}

function place({line, what}: Judged): string {
  return `line ${line}: ${what}`;
}

/** `87%`; all of none is all. */
export function share(part: number, whole: number): string {
  return `${Math.round(100 * shareOf(part, whole))}%`;
}

export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** One line per demo as a Markdown table, the worst first, and the sums. */
export function summary(reports: Report[]): string {
  const worst = [...reports].sort(
    (a, b) => shareOf(a.noticed, a.mutants) - shareOf(b.noticed, b.mutants),
  );
  const sum = (of: (report: Report) => number) => reports.reduce((all, r) => all + of(r), 0);
  const all = sum(({mutants}) => mutants);
  const enough = reports.filter((r) => shareOf(r.noticed, r.mutants) >= 0.9).length;
  return [
    '| demo | mutants | noticed | by checks | by tests | survivors | same output | checks | dead checks |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...worst.map(row),
    '',
    `${reports.length} demos, ${all} mutants: ${share(
      sum((r) => r.noticed),
      all,
    )} noticed, ` +
      `${share(
        sum((r) => r.byChecks),
        all,
      )} by checks, ${share(
        sum((r) => r.byTests),
        all,
      )} by tests; ` +
      `${sum((r) => r.survivors.length)} survivors, ${sum((r) => r.sameOutput.length)} more with the same output.`,
    `${enough} of ${reports.length} demos notice nine of ten; ` +
      `${sum((r) => r.deadChecks.length)} of ${sum((r) => r.checks.length)} checks are broken by no mutant.`,
  ].join('\n');
}

function row(r: Report): string {
  const cells = [
    r.src,
    r.mutants,
    share(r.noticed, r.mutants),
    share(r.byChecks, r.mutants),
    share(r.byTests, r.mutants),
    r.survivors.length,
    r.sameOutput.length,
    r.checks.length,
    r.deadChecks.length,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The checks that no mutant breaks, demo by demo. */
export function deadChecks(reports: Report[]): string {
  return reports
    .filter((report) => report.deadChecks.length > 0)
    .flatMap(({src, deadChecks}) => [`- ${src}`, ...deadChecks.map((name) => `  - ${name}`)])
    .join('\n');
}
