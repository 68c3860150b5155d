// The best denoiser moves a point up the blurred density.
import {adam, add, check, div, each, grad} from 'lab';
import {gridPoints, heNormal, knob, logSumExp} from 'lab';
import {matmul, mean, mul, plot, progress, random} from 'lab';
import {range, softmax, square, sub, sum, table} from 'lab';
import {tanh, tensor, train, transpose, zeros} from 'lab';
import type {Tensor} from 'lab';

const sigma = knob('σ', 0.4, [0.1, 1, 0.05]);
const dice = random(1);
const centres = transpose([
  [-1, 1, 0],
  [-0.6, -0.6, 1],
]);
const s = 0.15; // three round clouds: their spread
const around = (p: number[], s: number) =>
  p.map((v) => v + s * dice.normal());

/** Of each blurred cloud: its log density, up to a constant */
const logs = (x: Tensor) =>
  div(
    sum(square(sub(centres, x)), 1),
    -2 * (s ** 2 + sigma ** 2),
  );
/** log p_σ(x), up to a constant */
export const logDensity = (x: Tensor) => logSumExp(logs(x));
/** E[x | x̃] by Bayes: from which cloud, and where in it */
export function denoise(x: Tensor) {
  const centre = matmul(softmax(logs(x)), centres); // [posterior-mean]
  const keep = s ** 2 / (s ** 2 + sigma ** 2);
  return add(mul(keep, x), mul(1 - keep, centre)); // [posterior-mean]
}
/** σ² ∇ log p_σ */
export const pull = (x: Tensor) =>
  mul(sigma ** 2, grad(logDensity)(x)); // [tweedie]

// --- picture ---
const net = {
  w: heNormal(dice, [2, 48]),
  b: zeros(48),
  v: heNormal(dice, [48, 2]),
  c: zeros(2),
};
const learned = ({w, b, v, c}: typeof net, x: Tensor) =>
  add(matmul(tanh(add(matmul(x, w), b)), v), c);
const sample = (n: number) =>
  range(n).map((i) => around(centres[i % 3], s));
const blurred = (x: number[][]) =>
  x.map((p) => around(p, sigma));
const rate = (t: number) => 0.03 * (1 - t / 600);
train(600, net, adam({rate}), (net, t) => {
  if (t % 50 === 49) progress(t + 1, 600, 'training');
  const x = sample(128);
  const r = learned(net, tensor(blurred(x)));
  return mean(sum(square(sub(r, x)), 1));
});
type Step = (p: number[]) => Tensor;
const steps: Record<string, Step> = {
  'the best denoiser': (p) => sub(denoise(tensor(p)), p),
  'σ² times the score': (p) => pull(tensor(p)),
  'a trained net': (p) => sub(learned(net, tensor([p])), p),
};
const along = (step: Step, at: number[][]) =>
  at.map((p) => Array.from(step(p).data));
const starts = gridPoints([-1.9, 1.9], [-1.5, 1.9], 12);
const [x, y] = transpose(starts);
plot({
  panels: each(steps, (step) => {
    const [dx, dy] = transpose(along(step, starts));
    return {arrows: {'x̃ → r(x̃)': {x, y, dx, dy}}};
  }),
  points: {data: sample(60)},
  equal: true,
});
const probe = blurred(sample(300));
const best = along(steps['the best denoiser'], probe);
/** In the plane, root mean square. */
const rms = (a: number[][]) =>
  Math.sqrt(2 * mean(square(a).flat()));
const off = (name: string) =>
  rms(sub(along(steps[name], probe), best));
table({
  columns: ['rms'],
  rows: {
    'a step': rms(best),
    'off it, the score': off('σ² times the score'),
    'off it, the net': off('a trained net'),
  },
  digits: 2,
});
check(
  'the step is the score',
  off('σ² times the score') < 1e-12,
);
