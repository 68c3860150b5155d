import {expect, test} from 'vitest';
import type {Host, Item, KnobSpec} from 'lab/output';
import {compile} from './compile';
import {execute, type Surroundings} from './execute';
import type {KnobValues} from './protocol';
import {countTimers} from './timers';

/** A tiny lab: `say` emits, `knob` asks. */
async function run(code: string, knobs: KnobValues = {}, globals: object = {}) {
  let host: Host | undefined;
  let stray: (thrown: unknown) => void = () => {};
  let key = 0;
  const items: Item[] = [];
  const declared: KnobSpec[] = [];
  const native = {setTimeout: globalThis.setTimeout};
  const timers = countTimers(native, (thrown) => stray(thrown));
  const lab = {
    say: (text: string) => host?.emit(key++, {kind: 'text', pieces: [text]}),
    ask: (spec: KnobSpec) => host?.knob(spec),
    seed: () => host?.seed(),
    timers: timers.timers,
    ...globals,
  };
  const around: Surroundings = {
    modules: {lab},
    names: ['lab', 'lab/pack'],
    connect: (next) => (host = next),
    timers,
    later: (callback, ms) => void native.setTimeout(callback, ms),
    now: () => performance.now(),
    locate: () => Promise.resolve(3),
    onStray: (listener) => (stray = listener),
    emit: (at, item) => (items[at] = item),
    declare: (spec) => declared.push(spec),
  };
  const compiled = compile(code);
  if ('error' in compiled) throw new Error(compiled.error.message);
  const ended = await execute(compiled.js, {knobs, seed: 7}, around);
  const texts = items.map((item) => (item.kind === 'text' ? item.pieces[0] : item.kind));
  return {...ended, texts, declared, late: () => host};
}

test('imports, exports and top-level await work', async () => {
  const {texts, error} = await run(
    `import {say} from 'lab';\nexport const a = await 1;\nsay('a');\nsay('b');\nexport default function f() {}`,
  );
  expect(error).toBeUndefined();
  expect(texts).toEqual(['a', 'b']);
});

test('a knob gets the value that was set, and an unfit one is not passed on', async () => {
  const spec = `{knob: 'slider', label: 'a', value: 1, min: 0, max: 3, step: 1}`;
  const code = `import {ask, say} from 'lab';\nsay(String(ask(${spec})));`;
  expect((await run(code)).texts).toEqual(['1']);
  expect((await run(code, {a: 2})).texts).toEqual(['2']);
  expect((await run(code, {a: 4})).texts).toEqual(['1']);
  expect((await run(code, {a: NaN})).texts).toEqual(['1']);
});

test('asking for the seed marks the demo as one that draws', async () => {
  expect((await run(`import {seed} from 'lab';`)).draws).toBe(false);
  expect((await run(`import {seed, say} from 'lab';\nsay(String(seed()));`)).draws).toBe(true);
});

test.each([
  ['\n\nthrow new Error("x");', 3],
  ['const f = () => {\n  null!.x;\n};\nf();', 2],
  ['await 0;\nthrow new Error("x");', 2],
  [`import fs from 'fs';\n\nfs.x;`, 1],
  [`const f = (): number => f() + 1;\nf();`, 1],
])('the error of %j is on its line', async (code, line) => {
  expect((await run(code)).error?.line).toBe(line);
});

test('an import that does not exist names those that do', async () => {
  const {error} = await run(`import {a} from 'fs';\na();`);
  expect(error).toMatchObject({name: 'ImportError', line: 1});
  expect(error?.message).toContain('“fs”');
  expect(error?.message).toContain('lab, lab/pack');
});

test('a syntax error that only the engine sees is located', async () => {
  const {error} = await run('const a = 1;\nconst a = 2;');
  expect(error).toMatchObject({name: 'SyntaxError', line: 2});
});

test('endless recursion is told in plain words', async () => {
  const {error} = await run('const f = (): number => f() + 1;\nf();');
  expect(error?.name).toBe('TooDeep');
});

test.each([
  ['throw 1', '1'],
  ['throw null', 'null'],
  ["throw 'too far'", 'too far'],
  ['throw {code: 7, parts: [1, 2]}', '{code: 7, parts: [1, 2]}'],
  ['throw {toString() { throw 1; }}', '{toString: [function toString]}'],
])('%s is described', async (code, value) => {
  const {error} = await run(code);
  expect(error).toMatchObject({name: 'Thrown', message: `Thrown: ${value}`, values: {value}});
});

test('what is thrown is described in bounded length', async () => {
  const {error} = await run(`throw 'x'.repeat(1e7)`);
  expect(error?.message.length).toBeLessThan(6_000);
});

test.each([
  [`import {sya} from 'lab';\nsya();`, 'NoExportBut', {module: 'lab', name: 'sya', near: 'say'}, 1],
  [`say(1);\nimport {\n  say,\n  plot,\n} from 'lab';\nplot();`, 'NoExport', {name: 'plot'}, 4],
  [`import lab from 'lab';\nlab.say();`, 'NoDefault', {module: 'lab'}, 1],
  [`const {x} = await import('zod');`, 'ImportError', {module: 'zod'}, 1],
])('the import in %j is explained', async (code, name, values, line) => {
  const {error, texts} = await run(code);
  expect(error).toMatchObject({name, values, line});
  expect(texts).toEqual([]);
});

test('a return of the top level ends the run and says where', async () => {
  const {texts, error, endedAt} = await run(
    `import {say} from 'lab';\nsay('a');\nif (1 > 0) return;\nsay('b');`,
  );
  expect({texts, error, endedAt}).toEqual({texts: ['a'], error: undefined, endedAt: 3});
});

test('a stack without the name of the file falls back on the line of the error', async () => {
  // As JavaScriptCore has it.
  const made = `const e = new Error('x'); e.stack = 'f@\\n@'; `;
  const {error} = await run(`${made}e.line = 9; throw e;`);
  expect(error?.line).toBe(7);
  const {error: own} = await run(`${made}e.line = 9; e.sourceURL = 'blob:null/1'; throw e;`);
  expect(own?.line).toBeUndefined();
});

test('a promise that nothing will settle is noticed', async () => {
  expect((await run('await new Promise(() => {});')).error?.name).toBe('NeverSettles');
});

test('a run lasts until its timers have fired', async () => {
  const {texts, error} = await run(
    `import {say, timers} from 'lab';\nlet n = 0;\nconst id = timers.setInterval(() => { say(String(++n)); if (n === 3) timers.clearInterval(id); }, 1);`,
  );
  expect(error).toBeUndefined();
  expect(texts).toEqual(['1', '2', '3']);
});

test('what a timer throws is the error of the run', async () => {
  const {error} = await run(
    `import {timers} from 'lab';\n\ntimers.setTimeout(() => { throw new TypeError('late'); });`,
  );
  expect(error).toMatchObject({name: 'TypeError', message: 'late', line: 3});
});

test('what comes after the end is dropped', async () => {
  const {texts, late} = await run(`throw 1;`);
  late()?.emit(0, {kind: 'text', pieces: ['late']});
  expect(texts).toEqual([]);
});
