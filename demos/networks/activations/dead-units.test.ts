import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {active, gradients} from './dead-units';

const page = 'networks/activations';
const net = {
  w: tensor([1, -0.7, 0.2]),
  b: tensor([0.1, 0.3, -2]),
  v: tensor([0.5, -1, 2]),
};

/** The loss, written out for one input after the other. */
function loss(by: typeof net, alpha: number) {
  const [w, b, v] = [by.w.data, by.b.data, by.v.data];
  let total = 0;
  for (let k = 0; k < 40; k++) {
    const x = -0.975 + k * 0.05;
    let out = 0;
    for (let i = 0; i < 3; i++) {
      const z = w[i] * x + b[i];
      out += v[i] * (z > 0 ? z : alpha * z);
    }
    total += (out - Math.sin(3 * x)) ** 2 / 2;
  }
  return total / 40;
}

test('loss and gradients agree with a loop and finite differences', () => {
  for (const alpha of [0, 0.2]) {
    const found = gradients(net, alpha);
    expect(found.loss).toBeCloseTo(loss(net, alpha), 12);
    for (const key of ['w', 'b', 'v'] as const)
      for (const i of [0, 1, 2]) {
        const at = (h: number) => {
          const moved = Array.from(net[key].data);
          moved[i] += h;
          return loss({...net, [key]: tensor(moved)}, alpha);
        };
        expect(found[key].data[i]).toBeCloseTo(
          (at(1e-6) - at(-1e-6)) / 2e-6,
          5,
        );
      }
  }
});

test('the third unit is dead: nothing reaches it, unless it leaks', () => {
  const marks = active(net).data;
  for (let k = 0; k < 40; k++) expect(marks[3 * k + 2]).toBe(0);
  const dead = gradients(net, 0);
  for (const key of ['w', 'b', 'v'] as const)
    expect(Math.abs(dead[key].data[2])).toBe(0);
  const leaking = gradients(net, 0.1);
  expect(Math.abs(leaking.b.data[2])).toBeGreaterThan(1e-3);
});

const dead = (run: Run, step: number) =>
  run.table().cell(String(step), 'dead units');
const lossAt = (run: Run, step: number) =>
  run.table().cell(String(step), 'loss');

expectNotice(page, 'dead-within-a-few-steps', async (run) => {
  expect(dead(run, 399)).toBe(15);
  run.says(15, dead(run, 399));
  run.says('0.132', lossAt(run, 399));
  expect(
    run.series('dead units', 'dead').y[20],
  ).toBeGreaterThan(12);
  const counts = (await run.seeds(9)).map((r) => dead(r, 399));
  expect(Math.min(...counts)).toBeLessThan(5);
  expect(Math.max(...counts)).toBeGreaterThan(15);
});

expectTry(page, 'small-steps', async (run) => {
  run.says(0, dead(run, 399));
  run.says('0.004', lossAt(run, 399));
  for (const r of await run.seeds(9))
    expect(dead(r, 399) - dead(r, 0)).toBeLessThan(3);
});

expectTry(page, 'huge-steps', async (run) => {
  run.says(24, dead(run, 399));
  for (const r of await run.seeds(9))
    expect(dead(r, 399)).toBeGreaterThan(12);
});

expectTry(page, 'leak-after-death', async (run) => {
  run.says('0.003', lossAt(run, 399));
  run.says(14, dead(run, 399));
  for (const r of await run.seeds(5))
    expect(dead(r, 399)).toBeGreaterThan(dead(r, 100) - 4);
});
