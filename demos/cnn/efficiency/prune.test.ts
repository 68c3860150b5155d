import {heNormal, random, zeros} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {cut, largest, rescale, wholeUnits} from './prune';

const page = 'cnn/efficiency';
const dice = random(4);
const net = {
  V: heNormal(dice, [10, 6]),
  a: zeros(6),
  W: heNormal(dice, [6, 4]),
  b: zeros(4),
};

test('what is kept is at least as large as what is cut, in the number asked for', () => {
  const left = cut(net, largest(net, 0.75));
  const pairs = (['V', 'W'] as const).flatMap((name) =>
    [...net[name].data].map((w, i) => [
      Math.abs(w),
      left[name].data[i],
    ]),
  );
  const kept = pairs.filter(([, x]) => x !== 0).map(([w]) => w);
  const gone = pairs.filter(([, x]) => x === 0).map(([w]) => w);
  expect(kept).toHaveLength(21);
  expect(gone).toHaveLength(63);
  expect(Math.min(...kept)).toBeGreaterThan(Math.max(...gone));
});

test('whole units: the columns of V and rows of W with the least product of lengths go', () => {
  const left = cut(net, wholeUnits(net, 0.5));
  const length = (x: number[]) => Math.hypot(...x);
  const score = net.W.rows().map(
    (out, j) =>
      length(out) * length(net.V.rows().map((row) => row[j])),
  );
  const order = [...score].sort((x, y) => x - y);
  score.forEach((s, j) => {
    const isKept = s > order[2];
    expect(left.W.rows()[j].some((x) => x !== 0)).toBe(isKept);
    expect(left.V.rows().some((row) => row[j] !== 0)).toBe(
      isKept,
    );
  });
});

test('rescaling leaves the choice of units, not that of weights', () => {
  const other = rescale(net, 5);
  expect(wholeUnits(other, 0.5).V.data).toEqual(
    wholeUnits(net, 0.5).V.data,
  );
  expect(largest(other, 0.5).W.data).not.toEqual(
    largest(net, 0.5).W.data,
  );
});

expectNotice(page, 'nine-tenths', async (run) => {
  run.says('0.760', run.series('cut').y[2]);
  run.says('0.805', run.series('cut, retrained').y[2]);
  run.says('0.400', run.series('random, retrained').y[2]);
  expect(run.series('cut').x.slice(1, 3)).toEqual([
    0.75, 0.875,
  ]);
  let chanceWins = 0;
  for (const other of await run.seeds(5)) {
    const at = (name: string, i: number) =>
      other.series(name).y[i];
    expect(at('cut, retrained', 2)).toBeGreaterThan(
      Math.max(at('cut', 2), at('random, retrained', 2)),
    );
    expect(at('cut, retrained', 1)).toBeGreaterThan(
      at('units, retrained', 1),
    );
    expect(at('units, retrained', 1)).toBeGreaterThan(
      at('random, retrained', 1),
    );
    for (const i of [2, 3])
      if (
        at('random, retrained', i) > at('units, retrained', i)
      )
        chanceWins++;
  }
  expect(chanceWins).toBeGreaterThan(0);
});

expectTry(
  page,
  'same-function-other-cut',
  async (run, author) => {
    expect(run.rule('dense').y).toBe(author.rule('dense').y);
    for (const other of await run.seeds(3)) {
      for (const name of ['cut', 'cut, retrained'])
        for (const right of other.series(name).y)
          run.says('0.1', right);
    }
  },
);

test('of 32 units the share that is asked for goes, no less', () => {
  const wide = {
    V: heNormal(dice, [10, 32]),
    W: heNormal(dice, [32, 4]),
  };
  for (const share of [0.5, 0.75, 0.875, 0.9375]) {
    const {V} = wholeUnits(wide, share);
    const kept = [...V.data].filter(Boolean).length;
    expect(kept).toBe(32 * (1 - share));
  }
});
