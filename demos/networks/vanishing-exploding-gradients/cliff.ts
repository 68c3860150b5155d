// One step on the cliff throws you off; a clipped one does not.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const v = knob('threshold v', {
  value: 0.3,
  min: 0.02,
  max: 5,
  log: true,
});
const eta = knob('η', {value: 2, min: 0.2, max: 3, step: 0.1});
const T = knob('time steps T', {
  value: 25,
  min: 1,
  max: 30,
  step: 1,
});

/** One neuron, T times: h ← tanh(wh + b) from h = 0; L = ½(h − 0.7)². */
export function loss(w: number, b: number, T: number) {
  let h = 0;
  for (let t = 0; t < T; t++) h = Math.tanh(w * h + b);
  return (h - 0.7) ** 2 / 2;
}

/** ∂L/∂w and ∂L/∂b, carried along with h. */
export function slope(w: number, b: number, T: number) {
  let [h, hw, hb] = [0, 0, 0];
  for (let t = 0; t < T; t++) {
    const next = Math.tanh(w * h + b);
    const d = 1 - next * next;
    hw = d * (h + w * hw); // [cliff-slope]
    hb = d * (1 + w * hb);
    h = next;
  }
  return [(h - 0.7) * hw, (h - 0.7) * hb];
}

type Clip = (g: number[], v: number) => number[];
/** Three ways to treat a gradient. */
export const clips: Record<string, Clip> = {
  raw: (g) => g,
  'by norm': (g, v) =>
    g.map((gi) => (gi * v) / Math.max(v, Math.hypot(...g))),
  'by value': (g, v) =>
    g.map((gi) => Math.max(-v, Math.min(v, gi))),
};
const names = Object.keys(clips);

const steps = 100;
const runs = names.map((name) => {
  let [w, b] = [1.8, 0.6];
  const path = [[w, b]];
  const lengths: number[] = [];
  let angle = 0;
  for (let k = 0; k < steps; k++) {
    const g = slope(w, b, T);
    const c = clips[name](g, v);
    const [long, short] = [Math.hypot(...g), Math.hypot(...c)];
    const dot = g[0] * c[0] + g[1] * c[1];
    const cos = long * short > 0 ? dot / (long * short) : 1;
    angle = Math.max(angle, Math.acos(Math.min(1, cos)));
    [w, b] = [w - eta * c[0], b - eta * c[1]];
    path.push([w, b]);
    lengths.push(long);
  }
  const losses = path.map(([w, b]) => loss(w, b, T));
  return {path, lengths, losses, angle};
});
const each = <T>(f: (r: (typeof runs)[0]) => T) =>
  Object.fromEntries(
    names.map((name, k) => [name, f(runs[k])]),
  );
const seen = ([w, b]: number[]) =>
  Math.abs(w - 1.1) < 2.4 && Math.abs(b - 0.3) < 1.8;
plot({
  columns: 2,
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
        f: (w, b) => Math.log10(loss(w, b, T) + 1e-5),
      },
      lines: each((r) => {
        const out = r.path.findIndex((p) => !seen(p));
        return out < 0 ? r.path : r.path.slice(0, out + 1);
      }),
      points: {start: {x: [1.8], y: [0.6]}},
    },
    {
      title: 'loss',
      x: {label: 'step', values: range(steps + 1)},
      y: {log: true, domain: [1e-6, 5]},
      lines: each((r) => r.losses),
    },
  ],
});
table({
  columns: [
    '',
    'largest ‖g‖',
    'largest turn, °',
    'loss at the end',
  ],
  rows: runs.map((r, k) => [
    names[k],
    fixed(Math.max(...r.lengths), 1),
    fixed((r.angle * 180) / Math.PI, 0),
    fixed(r.losses[steps], 3),
  ]),
});
const longest = ({path}: (typeof runs)[0]) =>
  Math.max(
    ...range(steps).map((k) =>
      Math.hypot(
        path[k + 1][0] - path[k][0],
        path[k + 1][1] - path[k][1],
      ),
    ),
  );
check(
  'no step by norm is longer than ηv, by value than √2 ηv',
  longest(runs[1]) <= eta * v * (1 + 1e-9) &&
    longest(runs[2]) <= Math.SQRT2 * eta * v * (1 + 1e-9),
);
check(
  'by norm turns nothing, by value less than 45°',
  runs[1].angle < 1e-6 && runs[2].angle < Math.PI / 4,
);
