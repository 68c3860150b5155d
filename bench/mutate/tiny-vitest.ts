/**
 * What a demo's test file needs of Vitest, without its start of a second per file: `test`, `describe`
 * and Vitest's own `expect`.
 */
import {
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

type Body = (...row: never[]) => unknown;
interface Test {
  name: string;
  body: () => unknown;
}

/** What stands for the module `vitest`, and the tests that a file declared with it. */
export function makeVitest() {
  const tests: Test[] = [];
  const before: (() => unknown)[] = [];
  const path: string[] = [];
  const test = (name: string, first: unknown, second?: unknown) => {
    const body = (typeof first === 'function' ? first : second) as Test['body'];
    tests.push({name: [...path, name].join(' › '), body});
  };
  const each = (rows: unknown[]) => (name: string, body: Body) =>
    rows.forEach((row, i) => {
      const values = (Array.isArray(row) ? row : [row]) as never[];
      test(`${name} (${i + 1})`, () => body(...values));
    });
  const describe = (name: string, body: () => void) => {
    path.push(name);
    body();
    path.pop();
  };
  Object.assign(test, {each});
  return {
    tests,
    before,
    module: {test, it: test, describe, expect: makeExpect(), beforeAll: before.push.bind(before)},
  };
}

/** Runs the tests of a file, those in `order` first, up to the first that fails. */
export async function runTests(
  {tests, before}: ReturnType<typeof makeVitest>,
  order: string[] = [],
) {
  const rank = new Map(order.map((name, i) => [name, i]));
  const sorted = [...tests].sort((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0));
  const passed: {name: string; ms: number}[] = [];
  for (const {name, body} of [...before.map((body) => ({name: 'beforeAll', body})), ...sorted]) {
    const start = performance.now();
    try {
      await body();
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      return {passed: [], failedTest: {name, message}};
    }
    passed.push({name, ms: performance.now() - start});
  }
  return {passed: passed.sort((a, b) => a.ms - b.ms).map(({name}) => name)};
}

function makeExpect() {
  const expect = (value: unknown, message?: string) => chai.expect(value, message);
  // That a test asserts at all is what Vitest looks at.
  Object.assign(expect, chai.expect, {hasAssertions: () => {}, assertions: () => {}});
  Object.assign(globalThis, {[GLOBAL_EXPECT]: expect});
  setState(
    {assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null},
    expect as never,
  );
  return expect;
}
