// One step too large, and units fall silent on all data.
import {abs, add, check, div, dot, each, iterate} from 'lab';
import {knob, less, linspace, matmul, max, maximum} from 'lab';
import {min, mul, outer, plot, random, range, sin} from 'lab';
import {sub, sum, table, take, tensor, transpose} from 'lab';

const eta = knob('η', 0.8, [0.05, 2, 0.05]);
const bias = knob('first bias', 0, [-3, 1, 0.25]);
const remedy = knob('after step 100', ['ReLU', 'leaky']);

const n = 24;
const dice = random(8);
const x = tensor(linspace(-0.975, 0.975, 40));
const y = sin(mul(3, x));
const start = {
  w: mul(Math.SQRT2, tensor(dice.normal(n))),
  b: add(bias, mul(0.2, tensor(dice.normal(n)))),
  v: mul(Math.sqrt(2 / n), tensor(dice.normal(n))),
};
type Net = typeof start;
/** Gradients of the mean of ½(output − y)². */
export function gradients({w, b, v}: Net, alpha: number) {
  const z = add(outer(x, w), b);
  const h = maximum(z, mul(alpha, z)); // [family]
  const slope = add(alpha, mul(1 - alpha, less(0, z)));
  const error = div(sub(matmul(h, v), y), 40);
  const delta = mul(outer(error, v), slope); // [no-update]
  const loss = 20 * dot(error, error).item();
  const [dw, db] = [matmul(x, delta), sum(delta, 0)];
  return {w: dw, b: db, v: matmul(error, h), loss};
}
const losses: number[] = [];
const path = iterate(400, start, (net, t) => {
  const late = t >= 100;
  const alpha = late && remedy === 'leaky' ? 0.1 : 0;
  const g = gradients(net, alpha);
  losses.push(g.loss);
  const move = (p: 'w' | 'b' | 'v') =>
    sub(net[p], mul(late ? 0.1 : eta, g[p]));
  return {w: move('w'), b: move('b'), v: move('v')};
});

// --- picture ---
/** 1 for each input (row) at which a unit is active. */
export function active({w, b}: Net) {
  return less(0, add(outer(x, w), b));
}
function dead(net: Net) {
  return sub(1, max(active(net), 0));
}
const silent = path.map(dead);
const counts = silent.map((d) => sum(d).item());
const end = path[400];
const kinks = div(end.b, end.w).data;
const order = range(n).sort((i, j) => kinks[i] - kinks[j]);
const map = (net: Net) => {
  const values = take(transpose(active(net)), order);
  return {
    x: {label: 'x'},
    heat: {x: [-1, 1], y: [0, n], values},
  };
};
plot({
  columns: 2,
  panels: {
    'active before': map(path[0]),
    'active after': map(end),
    'dead units': {
      x: {label: 'step'},
      y: {domain: [0, n]},
      lines: {dead: counts},
    },
    loss: {
      x: {label: 'step'},
      y: {log: true},
      lines: {loss: losses},
    },
  },
});
table({
  columns: ['step', 'dead units', 'loss'],
  rows: each([0, 100, 399], (t) => [counts[t], losses[t]]),
  digits: [0, 3],
});
check(
  'a dead ReLU gets a gradient of exactly zero',
  path.slice(0, 100).every((net, t) => {
    const {w, b} = gradients(net, 0);
    return sum(mul(silent[t], abs(add(w, b)))).item() === 0;
  }),
);
check(
  'with fixed inputs no dead ReLU comes back',
  range(100).every(
    (t) => min(sub(silent[t + 1], silent[t])).item() >= 0,
  ),
);
