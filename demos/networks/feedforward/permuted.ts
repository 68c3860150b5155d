// Two perfect networks, and halfway between them a bad one.
import {add, check, each, fixed, isClose, knob} from 'lab';
import {linspace, matmul, mean, mul, outer, plot} from 'lab';
import {print, relu, square, sub, tanh} from 'lab';

const move = knob('copy', [
  'swapped',
  'sign flipped',
  'rescaled',
]);
const g = move === 'rescaled' ? relu : tanh;
const x = linspace(-2, 2, 41);

/** f(x) = Σ vⱼ g(wⱼx + bⱼ) */
export function output({w, b, v}: Net) {
  return matmul(g(add(outer(x, w), b)), v);
}
const net = {w: [3, 2], b: [2, -2], v: [1, -1]};
/** The same function from other weights. */
const change = {
  swapped: (p: number[]) => [p[1], p[0]],
  'sign flipped': (p: number[]) => [-p[0], p[1]],
  rescaled: (p: number[]) => mul(p === net.v ? 0.2 : 5, p),
}[move]; // [same-function]
const copy = each(net, change);

/** (1 − t)A + tB, parameter by parameter */
export function between(A: Net, B: Net, t: number): Net {
  return each(A, (p, k) => add(mul(1 - t, p), mul(t, B[k])));
}
/** The mean of (f − y)², with y from the first network */
export function loss(at: Net) {
  return mean(square(sub(output(at), output(net))));
}
const t = linspace(0, 1, 51);

// --- picture ---
export type Net = Record<'w' | 'b' | 'v', number[]>;
const losses = t.map((ti) => loss(between(net, copy, ti)));
const half = output(between(net, copy, 0.5)); // [average-is-worse]
plot({
  panels: {
    'from the network to its copy': {
      x: {label: 't', values: t},
      lines: {loss: losses},
    },
    'the functions on the way': {
      x: {label: 'x', values: x},
      lines: {
        't = 0': output(net),
        't = ½': half,
        't = 1': {y: output(copy), dash: true},
      },
    },
  },
});
print(
  'loss at t = 0, ½, 1:',
  ...[0, 25, 50].map((i) => fixed(losses[i], 3)),
);
check(
  'network and copy compute the same function',
  isClose(output(copy), output(net)),
);
check(
  'the average of the two is worse than both',
  losses[25] > 0.01,
);
