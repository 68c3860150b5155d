import {centralDifference} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {descend, gradient, step} from './on-the-sphere';

const page = 'networks/normalization';
const x = [
  [1, 2, -1],
  [0.3, -1, 2],
  [-2, 0.5, 1],
];
const t = [1, -1, 1];
const w = [0.4, -1.2, 0.9];
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);
const loss = (w: number[]) =>
  x.reduce((s, xi, i) => {
    const z = (t[i] * dot(w, xi)) / Math.sqrt(dot(w, w));
    return s + Math.log1p(Math.exp(-2 * z)) / x.length;
  }, 0);

test('gradient is the slope of the loss, by finite differences', () => {
  const slope = centralDifference(loss, w);
  gradient(w, {x, t}).forEach((g, j) =>
    expect(g).toBeCloseTo(slope[j], 8),
  );
});

test('ten times the weights: same loss, a tenth of the gradient', () => {
  const ten = w.map((v) => 10 * v);
  expect(loss(ten)).toBeCloseTo(loss(w), 12);
  const g = gradient(w, {x, t});
  gradient(ten, {x, t}).forEach((v, i) =>
    expect(10 * v).toBeCloseTo(g[i], 12),
  );
  expect(dot(g, w)).toBeCloseTo(0, 12);
});

test('Pythagoras: ‖w⁺‖² = (1 − ηλ)²‖w‖² + η²‖g‖²', () => {
  const [eta, lambda] = [0.2, 0.3]; // η is the knob's own value
  const g = gradient(w, {x, t});
  const after = step(w, g, lambda);
  expect(dot(after, after)).toBeCloseTo(
    (1 - eta * lambda) ** 2 * dot(w, w) + eta ** 2 * dot(g, g),
    12,
  );
});

test('in the long run a step turns w by √(2ηλ), for several λ', () => {
  for (const lambda of [0.01, 0.03]) {
    const path = descend(lambda).slice(-700);
    const turns = path.slice(1).map((v, k) => {
      const u = path[k];
      return Math.acos(
        Math.min(
          1,
          dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v)),
        ),
      );
    });
    const rms = Math.sqrt(dot(turns, turns) / turns.length);
    // the length is not quite constant
    expect(
      Math.abs(rms / Math.sqrt(2 * 0.2 * lambda) - 1),
    ).toBeLessThan(0.1);
  }
});

const turn = (run: Run, name: string) =>
  run.table().cell(name, 'angle per step');
const error = (run: Run, name: string) =>
  run.table().cell(name, 'angle to the best w');

expectNotice(page, 'steps-come-to-rest', async (run) => {
  run.says('0.063', turn(run, 'λ > 0'));
  for (const other of await run.seeds(5)) {
    expect(
      Math.abs(turn(other, 'λ > 0') / 0.0632 - 1),
    ).toBeLessThan(0.05);
    const free = other.series('angle per step', 'λ = 0').y;
    expect(free[59]).toBeLessThan(free[5] / 2);
    expect(error(other, 'λ > 0')).toBeGreaterThan(
      error(other, 'λ = 0'),
    );
  }
});

expectTry(
  page,
  'start-four-times-as-long',
  async (run, author) => {
    const short = await author.seeds(4);
    (await run.seeds(4)).forEach((other, k) => {
      const [a, b] = [other, short[k]].map(
        (r) => r.series('angle per step', 'λ > 0').y,
      );
      expect(a[0]).toBeLessThan(b[0] / 4);
      expect(turn(other, 'λ > 0')).toBeCloseTo(
        turn(short[k], 'λ > 0'),
        2,
      );
      expect(turn(other, 'λ = 0')).toBeLessThan(
        turn(short[k], 'λ = 0') / 2,
      );
    });
  },
);

expectTry(page, 'five-times-the-decay', async (run, author) => {
  run.says('0.141', run.number('√(2ηλ):'));
  const weak = await author.seeds(4);
  (await run.seeds(4)).forEach((other, k) => {
    expect(error(other, 'λ > 0')).toBeGreaterThan(
      error(weak[k], 'λ > 0'),
    );
  });
});
