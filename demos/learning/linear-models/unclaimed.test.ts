import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {tensor} from 'lab';
import {binaries, data, jointly} from './unclaimed';

const page = 'learning/linear-models';
const W = [
  [0.3, -1, 0.5],
  [1, 0.2, -0.7],
  [0.1, -0.4, 0.6],
];
const scores = data.x.map(([a, b]) =>
  [0, 1, 2].map((k) => a * W[0][k] + b * W[1][k] + W[2][k]),
);
const mean = (list: number[]) =>
  list.reduce((a, b) => a + b, 0) / list.length;

test('binaries is the mean hinge loss of all machines', () => {
  const code = [
    [1, -1],
    [-1, 1],
    [-1, -1],
  ];
  const losses = scores.flatMap((s, i) =>
    code[data.y[i]].map((c, m) => Math.max(0, 1 - c * s[m])),
  );
  const two = tensor(W.map((row) => row.slice(0, 2)));
  expect(binaries(two, tensor(code)).data[0]).toBeCloseTo(
    mean(losses),
    12,
  );
});

test('jointly compares with the strongest rival', () => {
  const losses = scores.map((s, i) => {
    const k = data.y[i];
    const others = s.filter((_, j) => j !== k);
    return Math.max(0, 1 + Math.max(...others) - s[k]);
  });
  expect(jointly(tensor(W)).data[0]).toBeCloseTo(
    mean(losses),
    12,
  );
});

test('three lines of pairs always leave a cycle', () => {
  // Each region touches a crossing: look around all three.
  for (let k = 0; k < 50; k++) {
    const f = [0, 1, 2].map((m) =>
      [1, 2, 3].map((j) =>
        Math.sin(7.3 * k + (3 * m + j) ** 3),
      ),
    );
    const at = ([a, b, c]: number[], x: number, y: number) =>
      Math.sign(a * x + b * y + c);
    const words = new Set<string>();
    for (const [i, j] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ]) {
      const [[a, b, c], [d, e, g]] = [f[i], f[j]];
      const det = a * e - b * d;
      const [x, y] = [
        (b * g - c * e) / det,
        (c * d - a * g) / det,
      ];
      for (let turn = 0; turn < 6.28; turn += 0.001) {
        const [p, q] = [Math.cos(turn), Math.sin(turn)];
        const near = f.map((line) =>
          at(line, x + 1e-5 * p, y + 1e-5 * q),
        );
        words.add(near.join());
      }
    }
    // AB, BC, CA: each of A, B, C wins once.
    const cycles = ['1,1,1', '-1,-1,-1'];
    expect(words.size).toBe(7);
    expect(cycles.some((w) => words.has(w))).toBe(true);
  }
});

const right = (run: Run, way: string) =>
  run.table().cell(way, 'right');
const open = (run: Run, way: string) =>
  run.table().cell(way, 'unclaimed area');

expectNotice(page, 'a-third-unclaimed', async (run) => {
  run.says('0.33', open(run, 'one against rest'));
  run.says('0.99', right(run, 'one against rest'));
  for (const other of await run.seeds(3)) {
    expect(open(other, 'one against rest')).toBeGreaterThan(
      0.3,
    );
    expect(open(other, 'one against one')).toBeLessThan(0.02);
    expect(right(other, 'one against rest')).toBeGreaterThan(
      0.95,
    );
  }
});

expectTry(page, 'middle-class', async (run) => {
  run.says('0.80', right(run, 'one against rest'));
  run.says('0.89', right(run, 'one against one'));
  run.says('0.87', right(run, 'jointly'));
  for (const other of await run.seeds(6))
    for (const way of ['one against one', 'jointly'])
      expect(right(other, way)).toBeGreaterThan(
        right(other, 'one against rest') + 0.01,
      );
});
