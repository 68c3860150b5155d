import type {Item, KnobSpec} from 'lab/output';
import {describe, expect, test} from 'vitest';
import {initialState, reduce, savedOf, type DemoAction, type DemoState} from './state';

const text = (value: string): Item => ({kind: 'text', pieces: [value]});
const slider = (label: string): KnobSpec => ({
  knob: 'slider',
  label,
  value: 1,
  min: 0,
  max: 3,
  step: 0.1,
});
const author = initialState({
  code: 'original',
  hash: 'h1',
  knobs: [slider('λ')],
  output: [text('first'), text('second')],
  draws: false,
});

const after = (state: DemoState, ...actions: DemoAction[]) => actions.reduce(reduce, state);
const items = (state: DemoState) => state.shown.map(({item}) => item);
const emit = (...entries: [number, Item][]): DemoAction => ({
  type: 'emit',
  items: new Map(entries),
});

const linked: DemoAction = {type: 'open', code: 'linked', values: {λ: 2}, seed: 3};
const edit: DemoAction = {type: 'edit', code: 'mine'};
const restored: DemoAction = {
  type: 'restore',
  saved: {code: 'mine', hash: 'h1', knobs: {λ: 2}, seed: 0},
};
const syntaxError: DemoAction = {
  type: 'fail',
  error: {kind: 'error', name: 'SyntaxError', message: 'm', line: 2},
};

describe('a run', () => {
  test('replaces the output place by place, then drops what it did not reach', () => {
    const half = after(author, {type: 'start'}, emit([0, text('new')]));
    expect(items(half)).toEqual([text('new'), text('second')]);
    const done = after(half, {type: 'done', ms: 5, draws: true});
    expect(items(done)).toEqual([text('new')]);
    expect(done).toMatchObject({phase: 'done', ms: 5, draws: true, outputOf: 'code'});
  });

  test('replaces an item of its own in place', () => {
    const done = after(author, {type: 'start'}, emit([0, text('a')]), emit([0, text('b')]), {
      type: 'done',
      ms: 1,
      draws: false,
    });
    expect(items(done)).toEqual([text('b')]);
  });

  test('that prints nothing leaves nothing', () => {
    expect(items(after(author, {type: 'start'}, {type: 'done', ms: 1, draws: false}))).toEqual([]);
  });

  test('that fails before its first item keeps the last good output, and says it is older', () => {
    const failed = after(author, edit, {type: 'start'}, syntaxError);
    expect(items(failed)).toEqual(items(author));
    expect(failed).toMatchObject({phase: 'error', outputOf: 'earlier', error: {line: 2}});
  });

  test('that fails later shows what it had made', () => {
    const failed = after(author, {type: 'start'}, emit([0, text('new')]), syntaxError);
    expect(items(failed)).toEqual([text('new')]);
    expect(failed.outputOf).toBe('code');
  });

  test('that is stopped shows what it had made', () => {
    const stopped = after(author, {type: 'start'}, emit([0, text('new')]), {type: 'stop'});
    expect(items(stopped)).toEqual([text('new')]);
    expect(stopped.phase).toBe('stopped');
  });

  test('clears the error of the run before it', () => {
    const good = after(author, {type: 'start'}, syntaxError, {type: 'start'}, emit([0, text('x')]));
    expect(good.error).toBeUndefined();
  });

  test('keeps undeclared knobs until it is done, so that nothing jumps', () => {
    const running = after(author, {type: 'start'}, {type: 'declare', knobs: [slider('p')]});
    expect(running.specs.map(({label}) => label)).toEqual(['p', 'λ']);
    expect(
      after(running, {type: 'done', ms: 1, draws: false}).specs.map(({label}) => label),
    ).toEqual(['p']);
  });

  test('counts as ended once, whatever its end', () => {
    const runs = after(
      author,
      {type: 'start'},
      {type: 'done', ms: 1, draws: false},
      {type: 'start'},
      {type: 'stop'},
      {type: 'stop'},
    );
    expect(runs.ended).toBe(2);
  });
});

describe('code that the page did not bring', () => {
  test.each([
    ['restored', restored, 'edited'],
    ['linked', linked, 'link'],
  ] as const)(
    '%s code may not run by itself and stands over the output of the original',
    (_, action, origin) => {
      const state = after(author, action);
      expect(state).toMatchObject({origin, mayRun: false, outputOf: 'original', values: {λ: 2}});
      expect(items(state)).toEqual(items(author));
      expect(after(state, edit).mayRun).toBe(false);
      expect(after(state, edit, {type: 'turn', label: 'λ', value: 1}).wish).toBeUndefined();
      expect(after(state, {type: 'press'})).toMatchObject({mayRun: true, wish: {delayMs: 0}});
    },
  );

  test('that equals the original is the original', () => {
    const state = after(author, {type: 'open', code: 'original', values: {}, seed: 0});
    expect(state).toMatchObject({origin: 'author', mayRun: true, outputOf: 'code'});
  });

  test('with knobs moved, the author’s output is still marked as the original’s', () => {
    const state = after(author, {type: 'restore', saved: {hash: 'h1', knobs: {λ: 2}, seed: 0}});
    expect(state).toMatchObject({origin: 'author', mayRun: true, outputOf: 'original'});
  });
});

describe('nothing is lost', () => {
  test('an edit of an earlier original is put aside and can be had back, and back again', () => {
    const state = after(author, {
      type: 'restore',
      saved: {code: 'mine', hash: 'h0', knobs: {}, seed: 0},
    });
    expect(state).toMatchObject({code: 'original', aside: {code: 'mine', why: 'outdated'}});
    const swapped = after(state, {type: 'swap'});
    expect(swapped).toMatchObject({code: 'mine', origin: 'edited', mayRun: false});
    expect(savedOf(swapped)).toEqual({code: 'mine', hash: 'h1', knobs: {}, seed: 0});
  });

  test('opening a link keeps the reader’s own edit aside, also once the linked code is edited', () => {
    const open = after(author, {type: 'edit', code: 'own'}, linked);
    expect(open).toMatchObject({code: 'linked', aside: {code: 'own', why: 'kept'}});
    expect(savedOf(after(open, edit))).toMatchObject({code: 'mine', aside: 'own'});
    expect(after(open, edit, {type: 'swap'})).toMatchObject({code: 'own', aside: {code: 'mine'}});
  });

  test('leaving a link brings back what was there before it, knobs and seed included', () => {
    const mine = after(author, {type: 'edit', code: 'own'}, {type: 'turn', label: 'λ', value: 3});
    for (const before of [author, mine]) {
      const left = after(before, linked, {...linked, code: 'another link'}, {type: 'leave'});
      expect(left).toMatchObject({
        code: before.code,
        origin: before.origin,
        values: before.values,
        seed: 0,
        aside: undefined,
      });
      expect(savedOf(left)).toEqual(savedOf(before));
    }
  });

  test('linked code that was edited is the reader’s own and stays when the link is left', () => {
    const edited = after(author, linked, edit);
    expect(after(edited, {type: 'leave'})).toBe(edited);
    expect(after(author, {type: 'leave'})).toBe(author);
  });

  test('a link that cannot be read takes the place of the one before, and its line goes with it', () => {
    const refused = after(author, linked, {type: 'refuse', link: 'outdated'});
    expect(refused).toMatchObject({code: 'original', origin: 'author', link: 'outdated'});
    expect(after(refused, {type: 'leave'}).link).toBeUndefined();
  });

  test('linked code is kept only once it is edited', () => {
    expect(savedOf(after(author, linked)).code).toBeUndefined();
    expect(savedOf(after(author, linked, edit)).code).toBe('mine');
  });

  test('Reset leaves nothing to keep but what lies aside', () => {
    const reset = after(author, restored, {type: 'reseed'}, {type: 'start'}, syntaxError, {
      type: 'reset',
    });
    expect(savedOf(reset)).toEqual({hash: 'h1', knobs: {}, seed: 0});
    expect(items(reset)).toEqual(items(author));
    expect(reset).toMatchObject({code: 'original', origin: 'author'});
    expect(reset.error).toBeUndefined();
  });
});

test('a text of another tab is offered, what is typed here stays, and both are kept', () => {
  const mine = after(author, edit);
  const told = after(mine, {type: 'elsewhere', code: 'theirs'});
  expect(told).toMatchObject({code: 'mine', aside: {code: 'theirs', why: 'tab'}});
  expect(savedOf(told)).toMatchObject({code: 'mine', aside: 'theirs'});
  expect(after(told, {type: 'swap'})).toMatchObject({code: 'theirs', aside: {code: 'mine'}});
  for (const code of ['mine', 'theirs', 'original']) {
    expect(after(told, {type: 'elsewhere', code})).toBe(told);
  }
});

test('a stopped run does not keep what an older run ended with', () => {
  const failed = after(author, edit, {type: 'start'}, syntaxError);
  const stopped = after(failed, {type: 'press'}, {type: 'stop'});
  expect(stopped).toMatchObject({phase: 'stopped', error: undefined});
});

test('a run that ended at a return says where, until the next', () => {
  const ended = after(author, {type: 'start'}, {type: 'done', ms: 1, draws: false, endedAt: 4});
  expect(ended.endedAt).toBe(4);
  const next = after(ended, {type: 'start'}, {type: 'done', ms: 1, draws: false});
  expect(next.endedAt).toBeUndefined();
});

test('typing the original again ends the edit', () => {
  expect(after(author, edit).origin).toBe('edited');
  expect(after(author, edit, {type: 'edit', code: 'original'}).origin).toBe('author');
});

test('moving a knob never touches the text', () => {
  const state = after(author, edit, {type: 'turn', label: 'λ', value: 2});
  expect(state).toMatchObject({code: 'mine', values: {λ: 2}});
});

test('a run is asked for at once by a knob, a seed or Run, and some time after typing', () => {
  expect(after(author, {type: 'turn', label: 'λ', value: 2}).wish).toEqual({delayMs: 0});
  expect(after(author, {type: 'reseed'})).toMatchObject({seed: 1, wish: {delayMs: 0}});
  expect(after(author, edit).wish?.delayMs).toBeGreaterThanOrEqual(500);
  expect(after(author, edit, {type: 'reset'}).wish).toBeUndefined();
});

test('what starts at once is drawn as begun at once, and only once', () => {
  const begun = after(author, {type: 'turn', label: 'λ', value: 2});
  expect(begun.phase).toBe('running');
  expect(after(begun, {type: 'start'})).toBe(begun);
  expect(after(author, edit).phase).toBe('static');
});

test('a knob moved during a run takes nothing from what that run still shows', () => {
  const running = after(author, {type: 'start'}, emit([0, text('new')]));
  const turned = after(running, {type: 'turn', label: 'λ', value: 2});
  expect(items(after(turned, {type: 'done', ms: 1, draws: false}))).toEqual([text('new')]);
});

test('what the editor already shows is no edit', () => {
  expect(after(author, {type: 'edit', code: 'original'})).toBe(author);
});

test('the editor follows each text that did not come from it', () => {
  expect(after(author, edit).revision).toBe(0);
  expect(after(author, edit, {type: 'reset'}).revision).toBe(1);
  expect(after(author, linked, edit).revision).toBe(1);
});
