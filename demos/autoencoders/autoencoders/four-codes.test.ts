import {heNormal, random, tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {encode, slope} from './four-codes';

const page = 'autoencoders/autoencoders';

test('slope is the squared Jacobian of the code, by differences', () => {
  const dice = random(5);
  const net = {
    w: heNormal(dice, [6, 4]),
    b: tensor([0.1, -0.2, 0, 0.3]),
    c: zeros(6),
  };
  const rows = [dice.normal(6), dice.normal(6)];
  const step = 1e-6;
  let total = 0;
  for (const row of rows)
    for (let i = 0; i < 6; i++) {
      const at = (by: number) => {
        const x = row.map((v, j) => (i === j ? v + by : v));
        return encode(net, tensor([x])).data;
      };
      const [up, down] = [at(step), at(-step)];
      up.forEach((h, j) => {
        total += ((h - down[j]) / (2 * step)) ** 2;
      });
    }
  const found = slope(net, encode(net, tensor(rows)));
  expect(found.item()).toBeCloseTo(total / 2, 6);
});

const cell = (run: Run, net: string, column: string) =>
  run.table().cell(net, column);

expectNotice(page, 'charged-for', async (run) => {
  for (const other of await run.seeds(3)) {
    const of = (net: string, column: string) =>
      cell(other, net, column);
    const share =
      of('sparse', 'units on') / of('plain', 'units on');
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
    for (const net of ['contractive', 'denoising']) {
      expect(of(net, '‖J‖²')).toBeLessThan(
        0.7 * of('plain', '‖J‖²'),
      );
      expect(of(net, 'repaired')).toBeLessThan(
        of('plain', 'repaired') - 0.5,
      );
    }
    // The rule by which the strengths were set.
    for (const net of ['sparse', 'contractive', 'denoising'])
      expect(Math.abs(of(net, 'clean') - 5)).toBeLessThan(0.6);
    expect(Math.abs(of('plain', 'clean') - 4)).toBeLessThan(
      0.5,
    );
  }
});

expectTry(
  page,
  'without-noise',
  async (run) => {
    for (const other of await run.seeds(2))
      for (const column of ['clean', 'units on', '‖J‖²'])
        expect(cell(other, 'denoising', column)).toBe(
          cell(other, 'plain', column),
        );
  },
  {
    checksMayFail: [
      'contractive and denoising flatten the code',
    ],
  },
);
