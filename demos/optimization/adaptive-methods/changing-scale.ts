// When the loss becomes flat, RMSProp forgets how steep it was.
import {check, fixed, knob, plot, range, table} from 'lab';

const rho = knob('ρ', {
  value: 0.9,
  min: 0.5,
  max: 0.999,
  step: 0.001,
});
const c = knob('steepness c', {
  value: 100,
  min: 1,
  max: 1000,
  step: 0.01,
  log: true,
});
const steps = 400;
const change = 150;
const eta = {SGD: 1 / c, AdaGrad: 1, RMSProp: 0.05};

/** ½c θ² at first; from step 150 on ½(θ − 4)². */
export function gradient(theta: number, t: number) {
  return t <= change ? c * theta : theta - 4;
}
type Way = keyof typeof eta;

export function run(way: Way, rho: number) {
  let [theta, r] = [4, 0];
  const path = [theta];
  const rates = [NaN];
  for (let t = 1; t <= steps; t++) {
    const g = gradient(theta, t);
    if (way === 'SGD') r = 1;
    if (way === 'AdaGrad') r += g * g;
    if (way === 'RMSProp') r = rho * r + (1 - rho) * g * g; // [forget]
    const rate = eta[way] / (Math.sqrt(r) + 1e-8);
    theta -= rate * g; // [forget]
    path.push(theta);
    rates.push(rate);
  }
  return {path, rates};
}

const ways: Way[] = ['SGD', 'AdaGrad', 'RMSProp'];
const runs = ways.map((way) => ({way, ...run(way, rho)}));
const lines = (what: 'path' | 'rates') =>
  Object.fromEntries(runs.map((one) => [one.way, one[what]]));
plot({
  columns: 2,
  x: {label: 't', values: range(steps + 1)},
  panels: [
    {
      title: 'θ',
      y: {domain: [-1, 5]},
      lines: lines('path'),
      rules: {minimum: {y: 4, tone: 'ink'}},
    },
    {
      title: 'rate η/√r',
      y: {log: true, domain: [1e-5, 100]},
      lines: lines('rates'),
    },
  ],
});
/** Steps after the change until θ stays within 0.4 of 4. */
export function arrival(path: number[]) {
  let last = path.length - 1;
  if (Math.abs(path[last] - 4) > 0.4) return Infinity;
  while (Math.abs(path[last] - 4) <= 0.4) last--;
  return last + 1 - change;
}
table({
  columns: ['', 'first step', 'steps to the new minimum'],
  rows: runs.map(({way, path}) => [
    way,
    fixed(Math.abs(path[1] - path[0]), 3),
    Number.isFinite(arrival(path)) ? arrival(path) : '> 250',
  ]),
});
const first = Math.abs(runs[2].path[1] - 4);
check(
  'the first step of RMSProp is η/√(1 − ρ), not η',
  Math.abs(first * Math.sqrt(1 - rho) - eta.RMSProp) < 1e-6,
);
check(
  "AdaGrad's rate never rises",
  runs[1].rates.every(
    (e, t) => t < 2 || e <= runs[1].rates[t - 1],
  ),
);
check(
  'after a steep start RMSProp arrives first',
  c < 50 ||
    rho > 0.95 ||
    arrival(runs[2].path) <
      Math.min(arrival(runs[0].path), arrival(runs[1].path)),
);
