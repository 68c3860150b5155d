import fc from 'fast-check';
import * as lab from 'lab';
import * as digits from 'lab/digits';
import * as digits28 from 'lab/digits28';
import * as landscapes from 'lab/landscapes';
import * as linalg from 'lab/linalg';
import * as names from 'lab/names';
import * as penguins from 'lab/penguins';
import * as text from 'lab/text';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import packs from '../../../lab/packs.json';
import {exportsOfLab, type Export} from './exports';
import {judge} from './judge';
import {hostile} from './values';

const DRAWS = 60;
const kinds = Object.keys(hostile);
const report: {name: string; refused: number; right: number}[] = [];

/** Calls with one argument, or one field of an argument, replaced; and with arguments missing at the end. */
function* replacements(e: Export): Generator<[what: string, args: unknown[]]> {
  const count = e.good().length;
  for (let n = 0; n < count; n++) yield [`${n} arguments`, e.good().slice(0, n)];
  for (let at = 0; at < count; at++) {
    const fields = fieldsOf(e.good()[at]);
    for (const kind of kinds) {
      const args = e.good();
      args[at] = hostile[kind]();
      yield [`argument ${at}: ${kind}`, args];
      for (const field of fields) {
        const whole = e.good();
        whole[at] = {...(whole[at] as object), [field]: hostile[kind]()};
        yield [`argument ${at}.${field}: ${kind}`, whole];
      }
    }
  }
}

const fieldsOf = (x: unknown) =>
  Object.prototype.toString.call(x) === '[object Object]' &&
  Object.getPrototypeOf(x) === Object.prototype
    ? Object.keys(x as object)
    : [];

// A check that fails throws where there is no host; here that is not what is tested.
beforeAll(() => console.info(`${kinds.length} kinds of hostile arguments`));

describe('every export refuses hostile arguments or is right', () => {
  test('no export is left out', () => {
    const functions = (module: object) =>
      Object.entries(module).flatMap(([name, value]) =>
        typeof value === 'function' ? [name] : [],
      );
    const all = [lab, digits, digits28, landscapes, linalg, names, penguins, text].flatMap(
      functions,
    );
    const called = exportsOfLab.map((e) => e.name);
    expect(all.filter((name) => !called.includes(name))).toEqual([]);
    expect(packs).toEqual([
      'digits',
      'digits28',
      'landscapes',
      'linalg',
      'names',
      'penguins',
      'text',
    ]);
  });

  test.each(exportsOfLab.map((e) => [e.name, e] as const))('%s', (name, e) => {
    const counts = {refused: 0, right: 0};
    const faults: string[] = [];
    const run = (what: string, args: unknown[]) => {
      try {
        counts[judge(e, args)]++;
      } catch (error) {
        faults.push(`${what} → ${(error as Error).message}`);
      }
    };
    run('good arguments', e.good());
    expect(counts.right, faults.join('\n')).toBe(1);
    for (const [what, args] of replacements(e)) run(what, args);
    const several = fc.array(fc.option(fc.constantFrom(...kinds), {freq: 2}), {
      minLength: e.good().length,
      maxLength: e.good().length + 1,
    });
    fc.assert(
      fc.property(several, (drawn) => {
        const good = e.good();
        run(
          drawn.join(' | '),
          drawn.map((kind, i) => (kind === null ? good[i] : hostile[kind]())),
        );
      }),
      {seed: 7, numRuns: DRAWS},
    );
    report.push({name, ...counts});
    expect(faults, `${faults.length} faults`).toEqual([]);
  });
});

afterAll(() => {
  const line = (name: string, ...cells: (number | string)[]) =>
    name.padEnd(18) + cells.map((cell) => String(cell).padStart(9)).join('');
  const total = (key: 'refused' | 'right') => report.reduce((n, r) => n + r[key], 0);
  console.info(
    [
      line('export', 'calls', 'refused', 'right'),
      ...report.map((r) => line(r.name, r.refused + r.right, r.refused, r.right)),
      line('all', total('refused') + total('right'), total('refused'), total('right')),
    ].join('\n'),
  );
});
