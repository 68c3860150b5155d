// Four ways not to copy, and what each keeps of a direction.
import {adam, add, check, each, knob, logspace} from 'lab';
import {matmul, mul, normalTensor, plot, progress} from 'lab';
import {random, range, square, sub, sum, table} from 'lab';
import {tensor, train, transpose, type Tensor} from 'lab';

const alpha = knob('α', 0.1, [0, 0.5, 0.01]);
const noise = knob('σ²', 0.1, [0, 0.5, 0.01]);
const variances = [1, 0.5, 0.2, 0.1, 0.04, 0.01];
/** Six points with these variances along their axes. */
const x = tensor(
  variances.map((v, i) =>
    variances.map((_, j) => (i === j ? Math.sqrt(v) : 0)),
  ),
);

/** What is charged beside the error of x E Eᵀ. */
const charges = {
  'no charge': () => 0,
  '3 units': () => 0,
  contractive: (E: Tensor) => mul(alpha, sum(square(E))), // [soft-threshold]
  denoising: (E: Tensor) =>
    mul(noise, sum(square(matmul(E, transpose(E))))), // [wiener]
};
/** The gain of a direction of variance v, as derived. */
export const gains = {
  'no charge': (_: number) => 1, // [copy]
  '3 units': (v: number) => Number(v >= variances[2]), // [copy]
  contractive: (v: number) => Math.max(0, 1 - alpha / (2 * v)),
  denoising: (v: number) => v / (v + noise), // [wiener]
};

// --- picture ---
const steps = 700;
const found = each(charges, (charge, name, i) => {
  const units = name === '3 units' ? 3 : 12;
  const start = normalTensor(random(1), [6, units], 0.3);
  const net = {E: start};
  train(steps, net, adam({rate: 0.02}), ({E}, t) => {
    if (t % 100 === 99)
      progress(steps * i + t + 1, 4 * steps, 'training');
    const r = matmul(matmul(x, E), transpose(E));
    return add(sum(square(sub(r, x))), charge(E));
  });
  return range(6).map((j) => sum(square(net.E.rows()[j])));
});
const v = logspace(0.005, 2, 121);
plot({
  x: {label: 'variance of the direction', values: v, log: true},
  y: {label: 'gain', domain: [0, 1.1]},
  points: each(found, (y) => ({x: variances, y})),
  formulas: each(gains, (gain) => v.map(gain)),
});
table({
  columns: ['', ...variances.map(String)],
  rows: found,
  digits: 2,
});
const worst = each(found, (y, name) =>
  Math.max(
    ...y.map((g, j) => Math.abs(g - gains[name](variances[j]))),
  ),
);

check(
  'without a charge, everything is copied',
  worst['no charge'] < 0.02,
);
check(
  '3 units keep the three largest',
  worst['3 units'] < 0.02,
);
check('a contraction subtracts', worst.contractive < 0.02);
check('noise divides', worst.denoising < 0.02);
