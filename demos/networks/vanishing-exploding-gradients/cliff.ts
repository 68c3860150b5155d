// One step on the cliff can throw you off; a clipped one cannot.
import {check, clip, each, iterate, knob, linspace} from 'lab';
import {mul, norm, plot, range, stepsUntil, sub} from 'lab';
import {table} from 'lab';

const v = knob('threshold v', 0.3, [0.02, 5], 'log');
const eta = knob('η', 2, [0.2, 5, 0.1]);
const T = knob('time steps T', 25, [1, 30, 1]);

/** h ← tanh(wh + b), T times: ½(h − 0.7)² and its slopes. */
export function neuron([w, b]: number[], T: number) {
  let [h, hw, hb] = [0, 0, 0]; // h, ∂h/∂w, ∂h/∂b
  for (let t = 0; t < T; t++) {
    const next = Math.tanh(w * h + b);
    const d = 1 - next ** 2;
    [hw, hb] = [d * (h + w * hw), d * (1 + w * hb)]; // [cliff-slope]
    h = next;
  }
  const e = h - 0.7;
  return {loss: e ** 2 / 2, slope: [e * hw, e * hb]};
}

/** Three ways to treat a gradient. */
export const clips = {
  raw: (g: number[]) => g,
  'by norm': (g: number[]) => mul(v / Math.max(v, norm(g)), g),
  'by value': (g: number[]) => clip(g, -v, v),
};
type Clip = (g: number[]) => number[];
/** A hundred steps of descent: none is longer than η‖f(g)‖. */
export function walk(f: Clip, start: number[]) {
  const step = (at: number[]) =>
    mul(eta, f(neuron(at, T).slope));
  return iterate(100, start, (at) => sub(at, step(at))); // [bounded-step]
}

// --- picture ---
const lossAt = (at: number[]) => neuron(at, T).loss;
const paths = each(clips, (f: Clip) => walk(f, [1.8, 0.6]));
const starts = linspace(1.2, 2.2, 9).flatMap((w) =>
  linspace(0.2, 1.2, 9).map((b) => [w, b]),
);
const good = each(clips, (f: Clip) =>
  starts.filter((at) => lossAt(walk(f, at)[100]) < 1e-3),
);
const isFar = ([w, b]: number[]) => norm([w - 1, b - 0.3]) > 2;
const losses = each(paths, (path) => path.map(lossAt));
plot({
  panels: [
    {
      title: 'log₁₀ loss, and three paths',
      x: {label: 'w', domain: [-0.4, 2.4]},
      y: {label: 'b', domain: [-1, 1.6]},
      contour: {
        x: [-0.4, 2.4],
        y: [-1, 1.6],
        resolution: 80,
        levels: linspace(-4, 0, 9),
        f: (w, b) => Math.log10(lossAt([w, b]) + 1e-5),
      },
      lines: each(paths, (path) =>
        path.slice(0, stepsUntil(path, isFar) + 1),
      ),
      points: {start: [[1.8, 0.6]]},
    },
    {
      title: 'loss',
      x: {label: 'step'},
      y: {log: true, domain: [1e-6, 5]},
      lines: losses,
    },
  ],
});
table({
  columns: ['loss at the end', 'of 81 starts, in the valley'],
  rows: each(losses, (l, name) => [l[100], good[name].length]),
  digits: 3,
});
const longest = (path: number[][]) =>
  Math.max(
    ...range(100).map((k) => norm(sub(path[k + 1], path[k]))),
  );
check(
  'no step by norm is longer than ηv, by value than √2 ηv',
  longest(paths['by norm']) <= eta * v * (1 + 1e-9) &&
    longest(paths['by value']) <=
      Math.SQRT2 * eta * v * (1 + 1e-9),
);
