// White data: only normal ones look alike from all sides.
import {add, check, fixed, knob, mean, mul, plot} from 'lab';
import {print, random, range} from 'lab';

const one = knob('s₁', ['uniform', 'Laplace', 'normal']);
const two = knob('s₂', ['Laplace', 'uniform', 'normal']);
const theta = knob('angle θ, °', 45, [0, 180, 1]);

/** y = s₁ cos θ + s₂ sin θ */
export function turn(s1: number[], s2: number[], t: number) {
  return add(mul(Math.cos(t), s1), mul(Math.sin(t), s2));
}
/** κ = E[y⁴] − 3, for mean 0 and variance 1: 0 if normal. */
export function kurtosis(y: number[]) {
  const variance = mean(y.map((v) => v ** 2));
  return mean(y.map((v) => v ** 4)) / variance ** 2 - 3;
}
/** κ of such a y, from those of independent s₁ and s₂. */
export function kurtosisAt(k1: number, k2: number, t: number) {
  return k1 * Math.cos(t) ** 4 + k2 * Math.sin(t) ** 4; // [fourth-power]
}

// --- picture ---
const n = 8000;
const dice = random(1);
/** From evenly spread p in random order. */
const draw = {
  uniform: (p: number) => Math.sqrt(12) * (p - 0.5),
  Laplace: (p: number) =>
    (Math.sign(p - 0.5) * Math.log(1 - Math.abs(2 * p - 1))) /
    -Math.SQRT2,
  normal: () => dice.normal(),
};
const [s1, s2] = [one, two].map((kind) =>
  dice.permutation(n).map((i) => draw[kind]((i + 0.5) / n)),
);
const rad = (degrees: number) => (degrees * Math.PI) / 180;
const y = turn(s1, s2, rad(theta));
const angles = range(0, 181, 5);
const measured = angles.map((d) =>
  kurtosis(turn(s1, s2, rad(d))),
);
const [k1, k2] = [s1, s2].map(kurtosis);
const promised = angles.map((d) => kurtosisAt(k1, k2, rad(d)));
const [c, s] = [Math.cos(rad(theta)), Math.sin(rad(theta))];
const bell = (v: number) =>
  Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI);
plot({
  panels: [
    {
      equal: true,
      x: {label: 's₁', domain: [-5, 5]},
      y: {label: 's₂', domain: [-5, 5]},
      points: {s: {x: s1.slice(0, 1500), y: s2.slice(0, 1500)}},
      arrows: {θ: {x: [0], y: [0], dx: [4 * c], dy: [4 * s]}},
    },
    {
      x: {label: 'y', domain: [-5, 5]},
      histogram: {y: {samples: y, bins: 50, density: true}},
      formulas: {normal: bell},
    },
    {
      x: {label: 'θ', values: angles},
      y: {label: 'κ', domain: [-2, 4]},
      points: {measured},
      formulas: {promised},
      rules: {now: {x: theta, tone: 'muted'}},
    },
  ],
});
print('κ at θ:', fixed(kurtosis(y), 1));
const gaps = measured.map((m, i) => Math.abs(m - promised[i]));
check('κ(θ) = κ₁ cos⁴θ + κ₂ sin⁴θ', Math.max(...gaps) < 0.3); // 5 sd
