import {readFileSync} from 'node:fs';

/**
 * @typedef {{file: string, title: string, ms: number}} TestTime
 * @typedef {{passed: number, failed: number, tests: TestTime[]}} Report
 */

/**
 * What Vitest has written down.
 * @param {number} code its exit code
 * @param {string} file
 */
export function vitestReport(code, file) {
  return read(code, file, ({numPassedTests, numFailedTests, testResults}) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    tests: testResults.flatMap(
      (/** @type {any} */ {name, startTime, endTime, assertionResults}) => {
        const named = assertionResults.map((/** @type {any} */ {fullName, duration}) => ({
          file: name,
          title: fullName.trim(),
          ms: duration ?? 0,
        }));
        const sum = named.reduce(
          (/** @type {number} */ all, /** @type {TestTime} */ {ms}) => all + ms,
          0,
        );
        // Hooks are no tests, and take time.
        const rest = Math.max(0, endTime - startTime - sum);
        return [...named, {file: name, title: '', ms: rest}];
      },
    ),
  }));
}

/**
 * What Playwright has written down.
 * @param {number} code
 * @param {string} file
 */
export function playwrightReport(code, file) {
  return read(code, file, ({stats, suites}) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    tests: suites.flatMap(testsOf),
  }));
}

/**
 * @param {any} suite
 * @returns {TestTime[]}
 */
function testsOf({specs = [], suites = []}) {
  const own = specs.map((/** @type {any} */ {file, title, tests}) => ({
    file,
    title,
    ms: tests
      .flatMap((/** @type {any} */ {results}) => results)
      .reduce((/** @type {number} */ all, /** @type {any} */ {duration}) => all + duration, 0),
  }));
  return [...own, ...suites.flatMap(testsOf)];
}

/**
 * A run that failed without a failing test (a file that cannot be loaded, a crash) counts as one failure.
 * @param {number} code
 * @param {string} file
 * @param {(report: any) => Report} parse
 * @returns {Report}
 */
function read(code, file, parse) {
  try {
    const report = parse(JSON.parse(readFileSync(file, 'utf8')));
    return {...report, failed: code === 0 ? report.failed : Math.max(report.failed, 1)};
  } catch (error) {
    console.error(`There is no readable report in ${file}: ${String(error)}`);
    return {passed: 0, failed: 1, tests: []};
  }
}
