import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {expectNotice} from '../../../tests/expectations';
import {F, loss} from './remove-a-block';

const page = 'cnn/architectures';
const first = tensor([
  [1, -1, 0.5],
  [0.3, 1, -1],
]);
const last = tensor([
  [1, 0],
  [0, 1],
  [0.5, -0.5],
]);
const W = tensor([
  [1, 0.2, 0],
  [0, -1, 0.4],
  [0.3, 0, 1],
]);

test('a net with a block cut out is the net that never had it', () => {
  const net = {first, blocks: [W, F(W, W), W], last};
  const without = {first, blocks: [W, W], last};
  for (const kind of ['plain', 'residual'] as const) {
    expect(loss(net, kind, 1).item()).toBe(
      loss(without, kind).item(),
    );
    expect(loss(net, kind).item()).not.toBe(
      loss(without, kind).item(),
    );
  }
});

test('F is the positive part of (a − mean) / √(variance + 1e-5)', () => {
  // so small that the 1e-5 is seen
  const z = tensor([[0.001], [-0.002], [0.004]]);
  const variance = (0 + 0.003 ** 2 + 0.003 ** 2) / 3;
  [0, -0.003, 0.003].forEach((c, i) =>
    expect(F(tensor([[1]]), z).at(i, 0)).toBeCloseTo(
      Math.max(0, c / Math.sqrt(variance + 1e-5)),
      10,
    ),
  );
});

expectNotice(
  page,
  'most-blocks-are-not-missed',
  async (run) => {
    for (const other of await run.seeds(4)) {
      const table = other.table();
      expect(table.cell('plain', 'whole')).toBeLessThan(0.05);
      expect(table.cell('residual', 'whole')).toBeLessThan(
        0.05,
      );
      const chance = Math.log(2);
      expect(table.cell('plain', 'median')).toBeGreaterThan(
        chance,
      );
      expect(table.cell('residual', 'median')).toBeLessThan(
        chance,
      );
      const cuts = other.points('residual').y;
      expect(cuts.indexOf(Math.max(...cuts))).toBeLessThan(3);
    }
  },
);
