// A noisy gradient needs steps that shrink, but not too fast.
import {check, each, fixed, iterate, knob, mean} from 'lab';
import {plot, print, random, range} from 'lab';
import {scientific, table} from 'lab';

const eta = knob('constant η', 0.1, [0.02, 0.5, 0.01]);
const c = knob('c in η = c/k', 1, [0.1, 2, 0.1]);
const [lambda, s, steps, runs] = [1, 1, 1000, 200];

/** θ ← θ − η(λθ + sξ), from θ = 3, at step k = 1, 2 … */
export function run(rate: Rate, s: number, seed: number) {
  const dice = random(seed);
  return iterate(steps, 3, (theta, t) => {
    const g = lambda * theta + s * dice.normal();
    return theta - rate(t + 1) * g;
  });
}
type Rate = (k: number) => number;

/** E[θ²] exactly. */
export function exact(rate: Rate, s: number) {
  return iterate(steps, 9, (V, t) => {
    const eta = rate(t + 1);
    return (1 - eta * lambda) ** 2 * V + (eta * s) ** 2; // [noise-ball]
  });
}
/** Where a constant rate comes to rest. */
export function floor(eta: number) {
  return (eta * s ** 2) / (lambda * (2 - eta * lambda)); // [noise-ball]
}

const constant = () => eta;
const shrinking = (k: number) => c / k; // [robbins-monro]

// --- picture ---
const V = {
  'GD, constant η': exact(constant, 0),
  'SGD, constant η': exact(constant, s),
  'SGD, η = c/k': exact(shrinking, s),
};
const k = range(1, steps + 1);
const over = (rate: Rate, seed: number) => {
  const all = range(runs).map((r) => run(rate, s, seed + r));
  return k.map((k) => mean(all.map((theta) => theta[k] ** 2)));
};
const measured = {
  'GD, constant η': V['GD, constant η'].slice(1),
  'SGD, constant η': over(constant, 1),
  'SGD, η = c/k': over(shrinking, 1001),
};
plot({
  x: {label: 'k', values: k, log: true},
  y: {label: 'E[θ²]', log: true, domain: [1e-5, 30]},
  lines: measured,
  formulas: {'s²/λ²k': (k) => s ** 2 / lambda ** 2 / k},
  rules: {'ηs²/λ(2 − ηλ)': {y: floor(eta), tone: 'muted'}},
});
table({
  columns: ['E[θ²] at k = 1000'],
  rows: each(V, (v) => scientific(v[steps], 2)),
});
const exactLine = V['SGD, η = c/k'];
/** −d log V / d log k from k = 100 on. */
const falls = Math.log10(exactLine[100] / exactLine[steps]);
print('slope of c/k:', fixed(-falls, 2));
const last = (y: number[]) => mean(y.slice(-500));
const [, ball, line] = Object.values(measured).map(last);
check(
  'constant steps end in a ball of the promised size',
  Math.abs(ball / floor(eta) - 1) < 0.2,
);
check(
  '200 runs agree with the exact mean',
  Math.abs(line / last(exactLine) - 1) < 0.4,
);
check(
  'c/k earns 1/k above 2cλ = 1, and less below it',
  2 * c * lambda > 1.3
    ? Math.abs(falls - 1) < 0.15
    : 2 * c * lambda >= 0.9 ||
        Math.abs(falls - 2 * c * lambda) < 0.15,
);
check(
  'with c = 1/λ it is never behind the constant rate',
  c * lambda !== 1 ||
    k.every((k) => exactLine[k] <= V['SGD, constant η'][k]),
);
