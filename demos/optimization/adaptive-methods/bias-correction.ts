// How much too long Adam's first steps are without correction.
import {
  check,
  fixed,
  knob,
  linspace,
  logspace,
  plot,
  print,
  range,
  scientific,
} from 'lab';

const beta1 = knob('β₁', {
  value: 0.9,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const beta2 = knob('β₂', {
  value: 0.999,
  min: 0.9,
  max: 0.9999,
  step: 0.0001,
});
const logDelta = knob('log₁₀ δ', {
  value: -8,
  min: -12,
  max: 0,
  step: 1,
});
const delta = 10 ** logDelta;
const g = 0.3; // a steady gradient

/** Uncorrected over corrected step, for a steady gradient. */
export function excess(
  t: number,
  beta1: number,
  beta2: number,
) {
  return (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t); // [ratio]
}
/** |Δθ|/η for a steady gradient of this size, δ after the root. */
export function outside(g: number, delta: number) {
  return g / (g + delta); // [placement]
}
/** … and δ inside the root. */
export function inside(g: number, delta: number) {
  return g / Math.sqrt(g * g + delta); // [placement]
}

/** |m|/√r, step by step from m = r = 0. */
export function uncorrected(
  steps: number,
  beta1: number,
  beta2: number,
) {
  let [m, r] = [0, 0];
  return range(steps).map(() => {
    m = beta1 * m + (1 - beta1) * g;
    r = beta2 * r + (1 - beta2) * g * g;
    return m / Math.sqrt(r);
  });
}

const t = [...new Set(logspace(1, 10000, 120).map(Math.round))];
const sizes = logspace(1e-14, 1, 100);
const ratio = t.map((k) => excess(k, beta1, beta2));
plot({
  columns: 2,
  panels: [
    {
      title: 'steps without correction, corrected = 1',
      x: {label: 't', values: t, log: true},
      y: {log: true, domain: [0.1, 110]},
      lines: {
        'neither m nor r': ratio,
        'm alone corrected': t.map((k) => excess(k, 0, beta2)),
        'r alone corrected': t.map((k) => 1 - beta1 ** k),
      },
      rules: {'': {y: 1, tone: 'ink'}},
    },
    {
      title: 'step for a tiny gradient, |Δθ|/η',
      x: {label: '|g|', values: sizes, log: true},
      y: {log: true, domain: [1e-8, 2]},
      lines: {
        '√r̂ + δ': sizes.map((s) => outside(s, delta)),
        '√(r̂ + δ)': sizes.map((s) => inside(s, delta)),
      },
    },
  ],
});
const top = Math.max(...ratio);
print('at t = 1:', fixed(ratio[0], 2));
print(
  'largest:',
  fixed(top, 2),
  'at t =',
  t[ratio.indexOf(top)],
);
print(
  'half speed at |g| =',
  scientific(delta, 1),
  'and at',
  scientific(Math.sqrt(delta / 3), 1),
);
check(
  'the formula is what the recurrences do',
  uncorrected(400, beta1, beta2).every(
    (u, k) =>
      Math.abs(u / excess(k + 1, beta1, beta2) - 1) < 1e-6,
  ),
);
check(
  'at t = 1 it is (1 − β₁)/√(1 − β₂)',
  Math.abs(ratio[0] - (1 - beta1) / Math.sqrt(1 - beta2)) <
    1e-9,
);
check(
  'half speed at |g| = δ, or at √(δ/3) inside the root',
  Math.abs(outside(delta, delta) - 0.5) < 1e-9 &&
    Math.abs(inside(Math.sqrt(delta / 3), delta) - 0.5) < 1e-9,
);
check(
  'far out nothing is left to correct',
  linspace(1, 5, 3).every(
    (k) => Math.abs(excess(2e5 * k, beta1, beta2) - 1) < 1e-6,
  ),
);
