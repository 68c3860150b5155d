// Only a step that knows the corner lands on exact zeros.
import {check, each, iterate, knob, plot, table} from 'lab';
import {transpose} from 'lab';

const alpha = knob('α', 1, [0, 3, 0.05]);
const epsilon = knob('ε', 0.1, [0.01, 0.5, 0.01]);

// J = ½ Σ (wᵢ − wᵢ*)²: ten weights, five of them small.
const best = [3, -2.5, 2, -1.5, 1.2, 0.7, -0.5, 0.4, 0.2, -0.1];

/** argmin over w of ½(w − a)² + t|w| */
export function softThreshold(a: number, t: number) {
  if (a > t) return a - t;
  if (a < -t) return a + t;
  return 0;
}

/** One step of one weight, with ∂J/∂w = g. */
export const steps: Record<string, Step> = {
  proximal: (w, g, eps, alpha) =>
    softThreshold(w - eps * g, eps * alpha), // [ista]
  subgradient: (w, g, eps, alpha) =>
    w - eps * (g + alpha * Math.sign(w)), // [jitter]
  L2: (w, g, eps, alpha) => w - eps * (g + alpha * w),
};

export function descend(step: Step, ...[eps, alpha]: number[]) {
  return iterate(3000, best, (w) =>
    w.map((wi, i) => step(wi, wi - best[i], eps, alpha)),
  );
}
const paths = each(steps, (s) => descend(s, epsilon, alpha));

// --- picture ---
type Step = (...[w, g, eps, alpha]: number[]) => number;
plot({
  panels: {
    solution: {
      x: {label: 'w*', domain: [-3, 3]},
      y: {label: 'w̃'},
      lines: {
        L1: (a) => softThreshold(a, alpha),
        L2: (a) => a / (1 + alpha),
      },
    },
    'w₇ on its way': {
      x: {label: 'steps'},
      lines: each(paths, (p) => transpose(p)[6].slice(0, 61)),
    },
  },
});
const zeros = (w: number[]) => w.filter((v) => v === 0).length;
const ends = each(paths, (path) => path[3000]);
table({
  columns: ['exact zeros', 'w₇'],
  rows: each(ends, (w) => [zeros(w), w[6]]),
  digits: 3,
});
const near = (v: number) =>
  Math.abs(Math.abs(v) - alpha) < 1e-6;
check(
  'proximal steps zero exactly the |wᵢ*| ≤ α',
  ends.proximal.every(
    (w, i) =>
      near(best[i]) || (w === 0) === Math.abs(best[i]) < alpha,
  ),
);
check(
  'subgradient steps end within 2εα of the same point',
  ends.subgradient.every((w, i) => {
    const far = Math.abs(w - softThreshold(best[i], alpha));
    return far <= 2 * epsilon * alpha + 1e-9;
  }),
);
check('L2 leaves no zero', zeros(ends.L2) === 0);
