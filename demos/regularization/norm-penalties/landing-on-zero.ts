// Only a step that knows the corner lands on exact zeros.
import {check, knob, linspace, plot, print, range} from 'lab';

const alpha = knob('α', {value: 1, min: 0, max: 3, step: 0.05});
const epsilon = knob('ε', {
  value: 0.1,
  min: 0.01,
  max: 0.5,
  step: 0.01,
});

// J = ½ Σ (wᵢ − wᵢ*)²: ten weights, five of them small.
const best = [3, -2.5, 2, -1.5, 1.2, 0.7, -0.5, 0.4, 0.2, -0.1];
const slope = (w: number[]) => w.map((wi, i) => wi - best[i]); // ∇J

/** S(a): towards 0 by t, and not beyond. */
export function softThreshold(a: number, t: number) {
  if (a > t) return a - t;
  if (a < -t) return a + t;
  return 0;
}

/** w ← w − ε(∇J + α sign w) */
export function subgradientStep(
  w: number[],
  epsilon: number,
  alpha: number,
) {
  const g = slope(w);
  return w.map(
    (wi, i) => wi - epsilon * (g[i] + alpha * Math.sign(wi)),
  ); // [jitter]
}

/** w ← S(w − ε∇J), threshold εα */
export function proximalStep(
  w: number[],
  epsilon: number,
  alpha: number,
) {
  const g = slope(w);
  return w.map((wi, i) =>
    softThreshold(wi - epsilon * g[i], epsilon * alpha),
  ); // [ista]
}

/** w ← w − ε(∇J + αw) */
export function decayStep(
  w: number[],
  epsilon: number,
  alpha: number,
) {
  const g = slope(w);
  return w.map((wi, i) => wi - epsilon * (g[i] + alpha * wi));
}

const steps = 600;
function run(step: typeof decayStep) {
  const path = [best];
  for (const k of range(steps))
    path.push(step(path[k], epsilon, alpha));
  return path;
}
const paths = {
  proximal: run(proximalStep),
  subgradient: run(subgradientStep),
  L2: run(decayStep),
};
const k = range(61);
const zeros = (w: number[]) =>
  w.filter((wi) => wi === 0).length;
const a = linspace(-3, 3, 121);

plot({
  columns: 2,
  panels: [
    {
      title: 'solution',
      x: {label: 'w*', values: a},
      y: {label: 'w̃'},
      lines: {
        L1: a.map((ai) => softThreshold(ai, alpha)),
        L2: a.map((ai) => ai / (1 + alpha)),
      },
    },
    {
      title: 'w₇ on its way',
      x: {label: 'steps', values: k},
      lines: {
        proximal: k.map((i) => paths.proximal[i][6]),
        subgradient: k.map((i) => paths.subgradient[i][6]),
        L2: k.map((i) => paths.L2[i][6]),
      },
    },
  ],
});
const last = (path: number[][]) => path[steps];
print(
  'exact zeros, proximal steps:',
  zeros(last(paths.proximal)),
);
print(
  'exact zeros, subgradient steps:',
  zeros(last(paths.subgradient)),
);
print('exact zeros, L2:', zeros(last(paths.L2)));
const small = best.filter((b) => Math.abs(b) <= alpha).length;
check(
  'proximal steps zero exactly the |wᵢ*| ≤ α',
  zeros(last(paths.proximal)) === small ||
    best.some((b) => Math.abs(Math.abs(b) - alpha) < 0.01),
);
check(
  'subgradient steps end within 2εα of the same point',
  last(paths.subgradient).every(
    (wi, i) =>
      Math.abs(wi - softThreshold(best[i], alpha)) <=
      2 * epsilon * alpha + 1e-2,
  ),
);
check('L2 leaves no zero', zeros(last(paths.L2)) === 0);
