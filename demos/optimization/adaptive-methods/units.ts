// Measure θ in other units: Adadelta alone takes the same path.
import {abs, check, each, iterate, knob, max, plot} from 'lab';
import {print, scientific, sub} from 'lab';

const c = knob('c', 10, [1, 100], 'log');
const delta = knob('δ', 1e-6, [1e-12, 0.01, 1], 'log');
const mix = (old: number, now: number) =>
  0.95 * old + 0.05 * now;

/** A walk on √(1 + θ²) that sees φ = cθ, in units of θ. */
export function walk(step: (g: number) => number, c: number) {
  const slope = (theta: number) => theta / Math.hypot(1, theta);
  const phis = iterate(400, 3 * c, (phi) => {
    const g = slope(phi / c) / c; // [units-of-g]
    return phi - step(g);
  });
  return phis.map((phi) => phi / c);
}
export const sgd = (eta: number) => (g: number) => eta * g;
export function rmsprop(eta: number, delta: number) {
  let r = 0;
  return (g: number) => {
    r = mix(r, g * g);
    return (eta * g) / Math.sqrt(r + delta);
  };
}
/** RMS of past steps over RMS of gradients, times g. */
export function adadelta(above: number, below: number) {
  let [r, u] = [0, 0];
  return (g: number) => {
    r = mix(r, g * g); // [two-averages]
    const ratio = Math.sqrt((u + above) / (r + below)); // [two-averages]
    u = mix(u, (ratio * g) ** 2); // [two-averages]
    return ratio * g;
  };
}

// --- picture ---
type Maker = () => (g: number) => number;
/** A new rule for each walk: its memory starts from zero. */
const rules: Record<string, Maker> = {
  SGD: () => sgd(0.05),
  RMSProp: () => rmsprop(0.02, 1e-12),
  Adadelta: () => adadelta(delta, delta),
};
/** δ has units too: of a step squared, and of a slope squared. */
const converted = walk(
  adadelta(delta * c * c, delta / (c * c)),
  c,
);
plot({
  x: {label: 't'},
  y: {domain: [-0.6, 3.2]},
  panels: each(rules, (rule, name) => ({
    lines: {
      θ: walk(rule(), 1),
      'cθ, divided by c': walk(rule(), c),
    },
    ...(name === 'Adadelta'
      ? {formulas: {'the same, δ converted': converted}}
      : {}),
  })),
});
const first = Math.abs(walk(rules.Adadelta(), 1)[1] - 3);
print('first step of Adadelta:', scientific(first, 1));
const gap = (a: number[], b: number[]) => max(abs(sub(a, b)));
check(
  'SGD in new units: its path with η/c²',
  gap(walk(sgd(0.05), c), walk(sgd(0.05 / (c * c)), 1)) < 1e-9,
);
check(
  'RMSProp in new units: its path with η/c',
  gap(
    walk(rmsprop(0.02, 1e-12 / (c * c)), c),
    walk(rmsprop(0.02 / c, 1e-12), 1),
  ) < 1e-6,
);
check(
  'Adadelta, δ converted: the same path',
  gap(converted, walk(rules.Adadelta(), 1)) < 1e-6,
);
