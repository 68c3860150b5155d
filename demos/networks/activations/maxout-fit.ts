// k lines under a maximum bend to any convex curve, no other.
import type {Tensor} from 'lab';
import {
  adam,
  add,
  check,
  fixed,
  knob,
  linspace,
  matmul,
  max,
  mean,
  plot,
  print,
  random,
  square,
  sub,
  tensor,
  valueAndGrad,
} from 'lab';

const targets = {
  'x²': (x: number) => x * x,
  '|x|': Math.abs,
  'sin 3x': (x: number) => Math.sin(3 * x),
};
const name = knob('target', {
  value: 'x²',
  options: ['x²', '|x|', 'sin 3x'],
});
const k = knob('pieces k', {value: 4, min: 1, max: 8, step: 1});

const x = linspace(-1, 1, 61);
const X = tensor(x.map((v) => [v]));
const y = x.map(targets[name]);

/** maxⱼ (wⱼx + bⱼ), the first row of W and b for each x. */
export function maxout(w: Tensor, b: Tensor) {
  return max(add(matmul(X, w), b), 1); // [maxout-definition]
}

const dice = random(2);
const unit = () => ({
  w: tensor([dice.normal(k)]),
  b: tensor(dice.normal(k).map((v) => v / 4)),
});
type Unit = ReturnType<typeof unit>;
const one = ([u]: Unit[]) => maxout(u.w, u.b);
const difference = ([u, v]: Unit[]) =>
  sub(maxout(u.w, u.b), maxout(v.w, v.b));

function fit(units: Unit[], f: (units: Unit[]) => Tensor) {
  const loss = (units: Unit[]) =>
    mean(square(sub(f(units), y)));
  const start = loss(units).data[0];
  const descent = adam({rate: (t) => 5 / (100 + t)});
  for (let step = 0; step < 500; step++)
    descent.step(units, valueAndGrad(loss)(units).grad);
  const values = Array.from(f(units).data);
  return {values, start, error: loss(units).data[0], units};
}

const single = fit([unit()], one);
const pair = fit([unit(), unit()], difference);
const {w, b} = single.units[0];
const pieces = Array.from(w.data, (wj, j) =>
  x.map((v) => wj * v + b.data[j]),
);
plot({
  columns: 2,
  x: {label: 'x', values: x},
  y: {domain: [-1.5, 1.5]},
  panels: [
    {
      title: 'one unit',
      lines: {
        ...Object.fromEntries(
          pieces.map((p, j) => [
            `w${j + 1}`,
            {y: p, tone: 'muted' as const, dash: true},
          ]),
        ),
        target: {y, tone: 'ink' as const},
        fit: single.values,
      },
    },
    {
      title: 'difference of two',
      lines: {
        target: {y, tone: 'ink' as const},
        fit: pair.values,
      },
    },
  ],
});
print('error of one unit:', fixed(Math.sqrt(single.error), 2));
print(
  'error of the difference:',
  fixed(Math.sqrt(pair.error), 2),
);
print('parameters:', 2 * k, 4 * k);
check(
  'one unit is convex: no value is above the mean of its neighbours',
  single.values
    .slice(1, -1)
    .every(
      (v, i) =>
        2 * v <= single.values[i] + single.values[i + 2] + 1e-9,
    ),
);
check(
  'fitting lowers the error',
  single.error < single.start && pair.error < pair.start,
);
