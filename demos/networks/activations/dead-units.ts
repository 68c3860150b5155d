// One step too large, and units fall silent on all data.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
} from 'lab';

const eta = knob('η', {
  value: 0.8,
  min: 0.05,
  max: 2,
  step: 0.05,
});
const bias = knob('first bias', {
  value: 0,
  min: -3,
  max: 1,
  step: 0.25,
});
const remedy = knob('after step 100', {
  value: 'ReLU',
  options: ['ReLU', 'leaky', 'new bias'],
});

const x = range(40).map((k) => k / 20 - 0.975);
const y = x.map((v) => Math.sin(3 * v));
const n = 24;
const steps = 400;
const dice = random(8);
const net = {
  w: dice.normal(n).map((v) => v * Math.SQRT2),
  b: dice.normal(n).map((v) => 0.2 * v + bias),
  v: dice.normal(n).map((v) => v * Math.sqrt(2 / n)),
};

/** max(0, z) + α min(0, z) */
export function leaky(z: number, alpha: number) {
  return z > 0 ? z : alpha * z; // [family]
}
/** Its slope: 1 or α. */
export function slope(z: number, alpha: number) {
  return z > 0 ? 1 : alpha;
}

/** Gradients of the mean of ½(output − y)². */
export function gradients(
  {w, b, v}: typeof net,
  alpha: number,
) {
  const dw = w.map(() => 0);
  const db = w.map(() => 0);
  const dv = w.map(() => 0);
  let loss = 0;
  x.forEach((xk, k) => {
    const z = w.map((wi, i) => wi * xk + b[i]);
    const out = z.reduce(
      (s, zi, i) => s + v[i] * leaky(zi, alpha),
      0,
    );
    const error = (out - y[k]) / x.length;
    loss += (error * (out - y[k])) / 2;
    z.forEach((zi, i) => {
      const delta = error * v[i] * slope(zi, alpha); // [no-update]
      dw[i] += delta * xk;
      db[i] += delta;
      dv[i] += error * leaky(zi, alpha);
    });
  });
  return {dw, db, dv, loss};
}

const active = (i: number) =>
  x.map((xk) => (net.w[i] * xk + net.b[i] > 0 ? 1 : 0));
const isDead = (i: number) => active(i).every((on) => on === 0);
const count = () => range(n).filter(isDead).length;

const before = range(n).map(active);
const dead: number[] = [];
const losses: number[] = [];
let frozen = true;
for (let step = 0; step < steps; step++) {
  const late = step >= 100;
  const now = late && remedy === 'leaky' ? 0.1 : 0;
  const rate = late ? 0.1 : eta;
  if (step === 100 && remedy === 'new bias')
    for (const i of range(n).filter(isDead))
      net.b[i] = -net.w[i] * x[dice.integer(x.length)];
  const {dw, db, dv, loss} = gradients(net, now);
  dead.push(count());
  losses.push(loss);
  for (const i of range(n)) {
    if (now === 0 && isDead(i))
      frozen &&= dw[i] === 0 && db[i] === 0;
    net.w[i] -= rate * dw[i];
    net.b[i] -= rate * db[i];
    net.v[i] -= rate * dv[i];
  }
}
const order = range(n).sort(
  (i, j) => net.b[i] / net.w[i] - net.b[j] / net.w[j],
);
const map = (rows: number[][]) => ({
  x: {label: 'x'},
  y: {ticks: []},
  heat: {
    x: [-1, 1] as [number, number],
    y: [0, n] as [number, number],
    values: order.map((i) => rows[i]),
  },
});
plot({
  columns: 2,
  panels: [
    {title: 'active before', ...map(before)},
    {title: 'active after', ...map(range(n).map(active))},
    {
      title: 'dead units',
      x: {label: 'step', values: range(steps)},
      y: {domain: [0, n]},
      lines: {dead},
    },
    {
      title: 'loss',
      x: {label: 'step', values: range(steps)},
      y: {log: true},
      lines: {loss: losses},
    },
  ],
});
print(
  'dead units at first, at step 100, at the end:',
  dead[0],
  dead[99],
  count(),
);
print(
  'loss at step 100, at the end:',
  fixed(losses[99], 2),
  fixed(losses[399], 2),
);
check('a dead ReLU gets a gradient of exactly zero', frozen);
check(
  'with fixed inputs no dead ReLU comes back',
  dead.slice(1, 100).every((d, k) => d >= dead[k]),
);
