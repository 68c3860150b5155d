// s times the He deviation: everything scales with sᴸ, exactly.
import {check, dot, each, fixed, grad, iterate} from 'lab';
import {knob, logspace, matmul, mul, norm} from 'lab';
import {normalTensor, plot, print, random, range} from 'lab';
import {relu, sum, tanh, type Tensor} from 'lab';

const s = knob('s', 1.2, [0.5, 2, 0.05]);
const unit = knob('unit', ['ReLU', 'tanh']);
const [n, L] = [48, 20];
const dice = random(11);
const he = range(L).map(() =>
  normalTensor(dice, [n, n], Math.sqrt(2 / n)),
);
const x = normalTensor(dice, [n]);
export const top = normalTensor(dice, [n]); // ∂L/∂a_L

/** All a_l and δ_l of a net with weights sW and no biases. */
export function run(s: number, unit: string) {
  const g = unit === 'ReLU' ? relu : tanh;
  const slope = grad((z: Tensor) => sum(g(z))); // g′
  const W = he.map((Wl) => mul(s, Wl));
  const a = iterate(L, x, (a, l) => g(matmul(W[l], a)));
  const z = W.map((Wl, l) => matmul(Wl, a[l]));
  let down = top;
  const deltas = range(L).map((k) => {
    const delta = mul(down, slope(z[L - 1 - k])); // [active-submatrix]
    down = matmul(delta, W[L - 1 - k]); // Wᵀδ
    return delta;
  });
  deltas.reverse();
  // ⟨W_l, ∂L/∂W_l⟩ = δ_lᵀ W_l a_(l−1) = δ_lᵀ z_l
  const shares = deltas.map((d, l) => dot(d, z[l]).item()); // [euler-share]
  return {a, deltas, down, shares};
}

// --- picture ---
const length = (u: Tensor) => norm(u).item();
const forward = ({a}: ReturnType<typeof run>) =>
  length(a[L]) / length(x);
const backward = ({down}: ReturnType<typeof run>) =>
  length(down) / length(top);
const [here, base] = [run(s, unit), run(1, unit)];
const grid = logspace(0.5, 2, 13);
const runs = grid.map((c) => run(c, unit));
const whole = {
  forward: runs.map(forward),
  backward: runs.map(backward),
};
const {a, deltas, shares} = here;
plot({
  y: {log: true},
  panels: [
    {
      title: 'layer by layer',
      x: {label: 'layer l', values: range(1, L + 1)},
      lines: {
        '‖a_l‖': a.slice(1).map(length),
        '‖δ_l‖': deltas.map(length),
        '‖∂L/∂W_l‖': deltas.map(
          (d, l) => length(d) * length(a[l]),
        ),
      },
    },
    {
      title: 'whole net against s',
      x: {label: 's', log: true, values: grid},
      lines: whole,
      formulas: {'s²⁰': (s) => s ** L},
      rules: {here: {x: s, tone: 'muted'}},
    },
  ],
});
const slopes = each(
  whole,
  (y) => Math.log(y[12] / y[0]) / Math.log(4),
);
print('slope, forward:', fixed(slopes.forward, 2));
print('slope, backward:', fixed(slopes.backward, 2));
const near = (p: number, q: number) =>
  Math.abs(p - q) <= 1e-9 * Math.abs(q);
check(
  'ReLU: forward and backward scale with exactly s²⁰',
  unit !== 'ReLU' ||
    [forward, backward].every((f) =>
      near(f(here), s ** L * f(base)),
    ),
);
const output = dot(top, a[L]).item();
check(
  'ReLU: every layer has the same ⟨W, ∂L/∂W⟩, the output',
  unit !== 'ReLU' || shares.every((v) => near(v, output)),
);
