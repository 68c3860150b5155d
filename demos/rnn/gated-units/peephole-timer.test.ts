import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {step} from './peephole-timer';

const page = 'rnn/gated-units';

test('an empty cell fills by a twelfth and shows nothing', () => {
  const {h, c} = step({h: 0, c: 0});
  expect(c).toBeCloseTo(1 / 12, 12);
  expect(h).toBeLessThan(1e-20);
});

test('a full cell is cleared, one step before it is shown', () => {
  const full = step({h: 0, c: 11 / 12});
  expect(full.c).toBeCloseTo(1, 3);
  expect(full.h).toBeCloseTo(Math.tanh(1), 3);
  expect(step(full).c).toBeCloseTo(1 / 12, 3);
});

expectNotice(page, 'ticks-every-twelve', async (run) => {
  run.says(12, run.table().cell(0, 'first'));
  run.says(5, run.table().cell(0, 'ticks'));
  const h = run.series('output h').y;
  run.says(60, h.length - 1);
  h.forEach((v, t) =>
    expect(v > 0.5).toBe(t > 0 && t % 12 === 0),
  );
  const five = await run.again({knobs: {'tick every N': 5}});
  run.says(12, five.table().cell(0, 'ticks'));
});

expectTry(page, 'no-peephole', async (run) => {
  run.says('5.00', run.table().cell(0, 'largest c'));
  for (const u of [0, 200, 400]) {
    const other = await run.again({
      knobs: {'recurrent u': u, 'peephole p': 0},
    });
    expect(other.table().cell(0, 'ticks')).toBe(0);
    expect(
      Math.max(...other.series('output h').y),
    ).toBeLessThan(1e-20);
  }
});
