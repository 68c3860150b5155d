import {grad, random, softmax, tensor, type Tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {limit, loss} from './distil';

const page = 'cnn/efficiency';
const dice = random(5);
const z = tensor([dice.normal(6)]);
const teacher = tensor([dice.normal(6)]);
const slopeAt = (T: number) =>
  grad((v: Tensor) =>
    loss(
      v,
      softmax(
        tensor(
          [teacher.data.map((t) => t / T)].map((r) => [...r]),
        ),
      ),
      T,
    ),
  )(z).data;

test('the gradient is T (p − pᵗ), by plain sums', () => {
  for (const T of [1, 3, 20]) {
    const share = (x: Tensor) => {
      const e = [...x.data].map((v) => Math.exp(v / T));
      const all = e.reduce((a, b) => a + b);
      return e.map((v) => v / all);
    };
    const [p, q] = [share(z), share(teacher)];
    slopeAt(T).forEach((s, c) =>
      expect(s).toBeCloseTo(T * (p[c] - q[c]), 9),
    );
  }
});

test('its distance from the limit falls like 1/T', () => {
  const end = limit(z, teacher).data;
  const off = (T: number) =>
    Math.hypot(...slopeAt(T).map((s, c) => s - end[c]));
  for (const T of [100, 1000])
    expect(off(T) / off(10 * T)).toBeCloseTo(10, 0);
});

const tested = (run: Run, row: string) =>
  run.table().cell(row, 'test');
const [byLabels, byTeacher] = [
  'taught by labels',
  'by the teacher',
];

expectNotice(page, 'teacher-helps', async (run) => {
  run.says('0.780', tested(run, byLabels));
  run.says('0.850', tested(run, byTeacher));
  run.says('0.880', tested(run, 'teacher'));
  for (const other of await run.seeds(5)) {
    expect(tested(other, byTeacher)).toBeGreaterThan(
      tested(other, byLabels) + 0.04,
    );
    expect(tested(other, 'teacher')).toBeGreaterThan(
      tested(other, byTeacher),
    );
  }
});

expectTry(page, 'temperature-one', async (run, author) => {
  run.says('0.800', tested(run, byTeacher));
  const warm = await author.seeds(3);
  for (const [i, cold] of (await run.seeds(3)).entries())
    expect(tested(cold, byTeacher)).toBeLessThan(
      tested(warm[i], byTeacher),
    );
});

expectTry(page, 'all-the-labels', async (run) => {
  run.says('0.865', tested(run, byLabels));
  run.says('0.885', tested(run, byTeacher));
  const gains = (await run.seeds(5)).map(
    (other) =>
      tested(other, byTeacher) - tested(other, byLabels),
  );
  expect(Math.min(...gains)).toBeLessThan(0);
  expect(Math.max(...gains)).toBeGreaterThan(0);
});
