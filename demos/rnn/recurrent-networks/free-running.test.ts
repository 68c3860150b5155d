import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {predict, shares} from './free-running';

const page = 'rnn/recurrent-networks';
const T = 30;
const y = Array.from({length: T}, (_, t) => Math.cos(t * t));
const w = [0.1, -0.2, 0.3, 0.4];

test('forced, each output is a sum over the last true values', () => {
  const found = predict(
    tensor(w, [4, 1]),
    tensor([y]),
    () => false,
  );
  expect(found.shape).toEqual([1, T - 4]);
  found.values().forEach((v, i) =>
    expect(v).toBeCloseTo(
      w.reduce((sum, wi, j) => sum + wi * y[i + j], 0),
      12,
    ),
  );
});

test('running free, it reads four true values and then itself', () => {
  const path = y.slice(0, 4);
  while (path.length < T)
    path.push(
      w.reduce(
        (sum, wi, j) => sum + wi * path[path.length - 4 + j],
        0,
      ),
    );
  const found = predict(
    tensor(w, [4, 1]),
    tensor([y]),
    () => true,
  );
  found
    .values()
    .forEach((v, i) => expect(v).toBeCloseTo(path[i + 4], 12));
});

test('the schedule rises from the truth to its own outputs', () => {
  expect(shares['teacher forcing']()).toBe(0);
  expect(shares['free running']()).toBe(1);
  expect(shares.scheduled(0)).toBe(0);
  expect(shares.scheduled(100)).toBe(1);
  expect(shares.scheduled(25)).toBe(0.25);
});

test('with noise, the best single weight is A²/(A² + σ²)', () => {
  const error = (w: number) => (1 - w) ** 2 * 4 + w * w + 1;
  const best = 4 / 5;
  for (const other of [best - 0.01, best + 0.01])
    expect(error(best)).toBeLessThan(error(other));
});

const ahead = (run: Run, name: string) =>
  run.table().cell(name, 'one step ahead');
const free = (run: Run, name: string) =>
  run.table().cell(name, 'running free');
const names = ['teacher forcing', 'scheduled', 'free running'];

expectNotice(page, 'a-tenth-against-twice', async (run) => {
  run.says('0.29', ahead(run, 'teacher forcing'));
  run.says('0.50', free(run, 'teacher forcing'), 0.02);
  run.says('0.32', free(run, 'free running'), 0.02);
  for (const other of await run.seeds(3))
    for (const name of names.slice(1)) {
      expect(
        ahead(other, 'teacher forcing'),
      ).toBeLessThanOrEqual(ahead(other, name));
      expect(free(other, 'teacher forcing')).toBeGreaterThan(
        1.3 * free(other, name),
      );
      expect(free(other, name)).toBeGreaterThan(0.2);
    }
});

expectTry(page, 'eight-values', async (run) => {
  run.says('0.24', free(run, 'teacher forcing'));
  run.says('0.23', free(run, 'free running'));
  for (const other of await run.seeds(3))
    expect(
      free(other, 'teacher forcing') -
        free(other, 'free running'),
    ).toBeLessThan(0.03);
});

expectTry(page, 'another-rate', async (run) => {
  run.says('0.51', free(run, 'teacher forcing'), 0.02);
  run.says('0.32', free(run, 'free running'), 0.02);
  for (const other of await run.seeds(3)) {
    const [forced, mixed, own] = names.map((n) =>
      free(other, n),
    );
    expect(forced).toBeGreaterThan(mixed);
    expect(mixed).toBeGreaterThan(own);
  }
});
