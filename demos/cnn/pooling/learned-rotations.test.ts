import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {channels, edge, pooled} from './learned-rotations';

const page = 'cnn/pooling';

test('an edge turned by 180° is its negative, and has length 1', () => {
  for (const degrees of [0, 35, 90]) {
    const [a, b] = [edge(degrees), edge(degrees + 180)];
    expect(a.reduce((s, v) => s + v * v, 0)).toBeCloseTo(1, 12);
    a.forEach((v, i) => expect(b[i]).toBeCloseTo(-v, 12));
  }
});

test('pooled is the largest channel of each row', () => {
  const net = {
    w: tensor([
      [1, 0, -2],
      [0, 3, 1],
    ]),
    b: tensor([0.5, -1, 0]),
  };
  const x = tensor([
    [1, 0],
    [1, 1],
    [-2, 0],
  ]);
  expect(Array.from(channels(net, x).data)).toEqual([
    1.5, -1, -2, 1.5, 2, -1, -1.5, -1, 4,
  ]);
  expect(Array.from(pooled(net, x).data)).toEqual([1.5, 2, 4]);
});

test('evenly spread filters bound the answer by cos(π/c)', () => {
  for (const [c, least] of [
    [2, 0],
    [3, 0.5],
    [8, 0.92],
  ]) {
    let worst = 1;
    for (let t = 0; t < 360; t += 0.5) {
      const answers = Array.from({length: c}, (_, j) =>
        Math.cos(((t - (360 * j) / c) * Math.PI) / 180),
      );
      worst = Math.min(worst, Math.max(...answers));
    }
    expect(worst).toBeCloseTo(Math.cos(Math.PI / c), 9);
    expect(Math.abs(worst - least)).toBeLessThan(0.005);
  }
});

/** Who has the largest answer, angle by angle. */
function winners(run: Run) {
  const c = Number(run.knobs['channels c']);
  const all = Array.from(
    {length: c},
    (_, i) => run.series(`${i + 1}`).y,
  );
  return all[0].map((_, t) => {
    const answers = all.map((y) => y[t]);
    return answers.indexOf(Math.max(...answers));
  });
}

expectNotice(page, 'nobody-said-turn', async (run) => {
  for (const other of await run.seeds(5)) {
    const {y} = other.series('largest');
    expect(Math.min(...y)).toBeGreaterThan(0);
    const won = winners(other);
    const changes = won.filter(
      (w, t) => t > 0 && w !== won[t - 1],
    );
    const count = new Set(won).size;
    expect(count).toBeGreaterThan(2);
    expect(changes).toHaveLength(count); // one arc each
  }
});

expectTry(page, 'a-single-channel', async (run) => {
  run.says('0.48', run.number('angles that get a yes:'));
  for (const other of await run.seeds(3))
    expect(other.number('angles that get a yes:')).toBeLessThan(
      0.9,
    );
});
