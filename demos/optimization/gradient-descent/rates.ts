// A noisy gradient needs steps that shrink, but not too fast.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  scientific,
  table,
} from 'lab';

const eta = knob('constant η', {
  value: 0.1,
  min: 0.02,
  max: 0.5,
  step: 0.01,
});
const c = knob('c in η = c/k', {
  value: 1,
  min: 0.1,
  max: 2,
  step: 0.1,
});
const lambda = 1;
const s = 1;
const start = 3;
const steps = 1000;
const runs = 200;

/** Mean of θ² over runs of θ ← θ − η(λθ + sξ). */
export function run(
  rate: (k: number) => number,
  s: number,
  seed: number,
) {
  const dice = random(seed);
  const squares = range(steps + 1).map(() => 0);
  for (let r = 0; r < runs; r++) {
    let theta = start;
    squares[0] += theta ** 2 / runs;
    for (let k = 1; k <= steps; k++) {
      theta -= rate(k) * (lambda * theta + s * dice.normal());
      squares[k] += theta ** 2 / runs;
    }
  }
  return squares;
}

/** E[θ²] exactly: V ← (1 − ηλ)² V + η²s² */
export function exact(rate: (k: number) => number) {
  const V = [start ** 2];
  for (let k = 1; k <= steps; k++)
    V.push(
      (1 - rate(k) * lambda) ** 2 * V[k - 1] + // [noise-ball]
        (rate(k) * s) ** 2,
    );
  return V;
}

const constant = () => eta;
const shrinking = (k: number) => c / k;
const floor = (eta * s ** 2) / (lambda * (2 - eta * lambda)); // [noise-ball]
const descent = range(steps + 1).map(
  (k) => start ** 2 * (1 - eta * lambda) ** (2 * k),
);
const results = {
  'SGD, constant η': run(constant, s, 1),
  'SGD, η = c/k': run(shrinking, s, 2),
};
const k = range(1, steps + 1);
plot({
  x: {label: 'k', values: k, log: true},
  y: {label: 'E[θ²]', log: true, domain: [1e-5, 30]},
  lines: {
    'GD, constant η': descent.slice(1),
    ...Object.fromEntries(
      Object.entries(results).map(([name, V]) => [
        name,
        V.slice(1),
      ]),
    ),
    's²/λ²k': {
      y: k.map((k) => s ** 2 / lambda ** 2 / k),
      dash: true,
      tone: 'ink',
    },
  },
  rules: {'ηs²/λ(2 − ηλ)': {y: floor, tone: 'muted'}},
});
const V = exact(shrinking);
/** d log V / d log k from k = 100 on. */
const slope = Math.log10(V[steps] / V[100]);
table({
  columns: ['', 'E[θ²] at k = 1000', 'slope'],
  rows: [
    ['GD, constant η', scientific(descent[steps], 2), ''],
    [
      'SGD, constant η',
      scientific(exact(constant)[steps], 2),
      fixed(0, 2),
    ],
    ['SGD, η = c/k', scientific(V[steps], 2), fixed(slope, 2)],
  ],
});
const tail = (list: number[]) =>
  list.slice(steps / 2).reduce((sum, v) => sum + v) /
  (steps / 2 + 1);
check(
  'constant steps end in a ball of the promised size',
  Math.abs(tail(results['SGD, constant η']) / floor - 1) < 0.2,
);
check(
  '200 runs agree with the exact mean',
  Math.abs(tail(results['SGD, η = c/k']) / tail(V) - 1) < 0.4,
);
check(
  'c/k earns 1/k above 2cλ = 1, and less below it',
  2 * c * lambda > 1.3
    ? Math.abs(slope + 1) < 0.15
    : 2 * c * lambda >= 0.9 ||
        Math.abs(slope + 2 * c * lambda) < 0.15,
);
