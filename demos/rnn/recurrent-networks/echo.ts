// What is not in the output, Jordan's network forgets.
import {add, check, each, knob, matmul, mean, mul} from 'lab';
import {
  plot,
  random,
  range,
  square,
  sub,
  table,
  tanh,
} from 'lab';

const d = knob('delay d', 1, [0, 5, 1]);
const kind = knob('input', ['random', 'period 3']);
const dice = random(1);
const x = range(600).map((t) =>
  kind === 'random' ? 2 * dice.integer(2) - 1 : t % 3 ? -1 : 1,
);
const wanted = x.map((_, t) => (t < d ? 0 : x[t - d]));

/** h = tanh(W h + U x), output V h; here b = c = 0. */
export function elman({U, W, V}: Net, x: number[]) {
  let h = U.map(() => 0);
  return x.map((x) => {
    h = tanh(add(matmul(W, h), mul(U, x))); // [elman]
    return matmul(V, h);
  });
}
/** d + 1 units; each passes a small number to the next. */
export function shiftRegister(d: number, small = 0.1) {
  const unit = range(d + 1);
  const U = unit.map((i) => (i === 0 ? small : 0));
  const W = unit.map((i) => unit.map((j) => +(i === j + 1)));
  const V = unit.map((i) => (i === d ? 1 / small : 0));
  return {U, W, V};
}
/** The best of all functions of (y before, x now). */
export function bestJordan(x: number[], y: number[]) {
  const before = [0, ...y];
  const alike = (s: number, t: number) =>
    before[s] === before[t] && x[s] === x[t]; // [jordan]
  return y.map((_, t) => mean(y.filter((_, s) => alike(s, t))));
}

// --- picture ---
type Net = {U: number[]; W: number[][]; V: number[]};
const outputs = {
  Elman: elman(shiftRegister(d), x),
  Jordan: bestJordan(x, wanted),
};
const shown = range(60, 84);
plot({
  x: {label: 't', values: shown},
  y: {domain: [-1.3, 1.3]},
  lines: {
    wanted: {
      y: shown.map((t) => wanted[t]),
      step: true,
      tone: 'ink',
    },
  },
  points: each(outputs, (y) => shown.map((t) => y[t])),
});
const errors = each(outputs, (y) =>
  mean(square(sub(y, wanted).slice(d + 1))),
);
table({
  columns: ['', 'squared error'],
  rows: errors,
  digits: 2,
});
check('Elman repeats x after d steps', errors.Elman < 0.01);
check(
  'Jordan cannot, if the signal is random',
  kind === 'period 3' || errors.Jordan > 0.9 === d > 0,
);
