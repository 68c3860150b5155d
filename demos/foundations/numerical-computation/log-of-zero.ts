// The log of a softmax: the loss when the wrong class leads by t.
import {check, div, each, exp, grad, knob, linspace} from 'lab';
import {log, max, neg, plot, sub, sum, table} from 'lab';
import {take, tensor, type Tensor} from 'lab';

const t = knob('t', 730, [0, 1000, 1]);

const powers = (x: Tensor) => div(exp(x), sum(exp(x)));
const below = (x: Tensor) => sub(x, max(x));
export const ways = {
  'as defined': (x: Tensor) => log(powers(x)),
  'maximum first, then log': (x: Tensor) =>
    log(powers(below(x))), // [zero-before-log]
  'log-sum-exp': (x: Tensor) => {
    const z = below(x);
    return sub(z, log(sum(exp(z)))); // [log-softmax]
  },
};
type Way = (x: Tensor) => Tensor;

/** −log p of the second class, at logits (t, 0). */
const loss = (way: Way) => (x: Tensor) =>
  neg(sum(take(way(x), [1])));
export function lossAndSlope(way: Way, t: number) {
  const x = tensor([t, 0]);
  const slope = grad(loss(way))(x).data[1]; // [loss-slope]
  return [loss(way)(x).data[0], slope];
}

// --- picture ---
const ts = linspace(4, 1000, 250);
const curves = each(ways, (way: Way) =>
  ts.map((t) => lossAndSlope(way, t)),
);
plot({
  columns: 1,
  x: {label: 't', values: ts},
  y: {domain: [-1.2, 1.2]},
  rules: {t: {x: t}},
  panels: each(curves, (c) => ({
    lines: {
      'loss / t': c.map(([loss], i) => loss / ts[i]),
      slope: c.map(([, slope]) => slope),
    },
  })),
});
table({
  columns: ['loss', 'slope'],
  rows: each(ways, (way: Way) => lossAndSlope(way, t)),
  digits: 3,
});
check(
  'log-sum-exp is right up to t = 1000',
  curves['log-sum-exp'].every(([loss, slope], i) => {
    const p = 1 / (1 + Math.exp(ts[i])); // of the second class
    const off = loss - ts[i] - Math.log1p(Math.exp(-ts[i]));
    return (
      Math.abs(off) < 1e-9 && Math.abs(slope - (p - 1)) < 1e-9
    );
  }),
);
check(
  'up to t = 700 all three agree',
  ts.every((t, i) => {
    const [a, b, c] = Object.values(curves).map((v) => v[i]);
    const same = (v: number[]) => Math.abs(v[0] - c[0]) < 1e-9;
    return t > 700 || (same(a) && same(b));
  }),
);
