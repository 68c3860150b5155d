// s times the He deviation: everything scales with sᴸ, exactly.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  print,
  random,
  range,
} from 'lab';

const s = knob('s', {value: 1.2, min: 0.5, max: 2, step: 0.05});
const unit = knob('unit', {
  value: 'ReLU',
  options: ['ReLU', 'tanh'],
});

const n = 48;
const L = 20;
const dice = random(11);
const he = Math.sqrt(2 / n);
const noise = range(L).map(() =>
  range(n).map(() => dice.normal(n).map((e) => e * he)),
);
const x = dice.normal(n);
const top = dice.normal(n);
const length = (u: number[]) => Math.hypot(...u);
const dot = (u: number[], v: number[]) =>
  u.reduce((t, ui, i) => t + ui * v[i], 0);

/** All a_l and δ_l of a net with weights s·W and no biases. */
export function run(s: number, unit: string) {
  const isRelu = unit === 'ReLU';
  const W = noise.map((rows) =>
    rows.map((row) => row.map((w) => s * w)),
  );
  const a = [x];
  const z: number[][] = [];
  W.forEach((rows, l) => {
    z.push(rows.map((row) => dot(row, a[l])));
    a.push(
      z[l].map((v) => (isRelu ? Math.max(0, v) : Math.tanh(v))),
    );
  });
  const slope = (v: number) =>
    isRelu ? (v > 0 ? 1 : 0) : 1 - Math.tanh(v) ** 2;
  const deltas: number[][] = [];
  let down = top; // ∂L/∂a_L
  for (let l = L - 1; l >= 0; l--) {
    deltas.unshift(down.map((v, i) => v * slope(z[l][i]))); // [active-submatrix]
    down = range(n).map((j) =>
      W[l].reduce((t, row, i) => t + row[j] * deltas[0][i], 0),
    );
  }
  // ⟨W_l, ∂L/∂W_l⟩ = δ_lᵀ W_l a_(l−1) = δ_lᵀ z_l
  const shares = deltas.map((delta, l) => dot(delta, z[l])); // [euler-share]
  return {a, deltas, down, shares, output: dot(top, a[L])};
}

const here = run(s, unit);
const base = run(1, unit);
const grid = logspace(0.5, 2, 13);
const runs = grid.map((c) => run(c, unit));
const forward = (r: ReturnType<typeof run>) =>
  length(r.a[L]) / length(x);
const backward = (r: ReturnType<typeof run>) =>
  length(r.down) / length(top);
const layers = range(1, L + 1);
plot({
  columns: 2,
  y: {log: true},
  panels: [
    {
      title: 'layer by layer',
      x: {label: 'layer l', values: layers},
      lines: {
        '‖a_l‖': here.a.slice(1).map(length),
        '‖δ_l‖': here.deltas.map(length),
        '‖∂L/∂W_l‖': here.deltas.map(
          (d, l) => length(d) * length(here.a[l]),
        ),
      },
    },
    {
      title: 'whole net against s',
      x: {label: 's', log: true, values: grid},
      lines: {
        forward: runs.map(forward),
        backward: runs.map(backward),
        's²⁰': {y: grid.map((c) => c ** L), dash: true},
      },
      rules: {here: {x: s, tone: 'muted'}},
    },
  ],
});
const slope = (f: (r: ReturnType<typeof run>) => number) =>
  Math.log(f(runs[12]) / f(runs[0])) /
  Math.log(grid[12] / grid[0]);
print('slope, forward:', fixed(slope(forward), 2));
print('slope, backward:', fixed(slope(backward), 2));
print(
  'share of silent units:',
  fixed(
    here.a
      .slice(1)
      .flat()
      .filter((v) => v === 0).length /
      (n * L),
    2,
  ),
);
const near = (p: number, q: number) =>
  Math.abs(p - q) <= 1e-9 * Math.abs(q);
check(
  'ReLU: forward and backward scale with exactly s²⁰',
  unit !== 'ReLU' ||
    (near(forward(here), s ** L * forward(base)) &&
      near(backward(here), s ** L * backward(base))),
);
check(
  'ReLU: every layer has the same ⟨W, ∂L/∂W⟩, the output',
  unit !== 'ReLU' ||
    here.shares.every((v) => near(v, here.output)),
);
