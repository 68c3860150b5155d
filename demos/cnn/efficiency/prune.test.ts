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
  run.says('0.73', run.series('cut').y[2]);
  run.says('0.81', run.series('cut, retrained').y[2]);
  run.says('0.385', run.series('random, retrained').y[2]);
  expect(run.series('cut').x[2]).toBe(0.9);
  for (const other of await run.seeds(5)) {
    const at = (name: string) => other.series(name).y[2];
    expect(at('cut, retrained')).toBeGreaterThan(at('cut'));
    expect(at('cut, retrained')).toBeGreaterThan(
      at('units, retrained'),
    );
    expect(at('units, retrained')).toBeGreaterThan(
      at('random, retrained'),
    );
  }
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
