// Seven methods from one start, each with its best rate of a grid.
import {best, check, each, fixed, isClose, iterate} from 'lab';
import {knob, logspace, plot, random, range} from 'lab';
import {scientific, table} from 'lab';

const land = knob('landscape', [
  'ravine',
  'rotated ravine',
  'saddle',
  'rare gradients',
]);
const noise = knob('noise', 0, [0, 1, 0.02]);

const mix = (beta: number, old: number, now: number) =>
  beta * old + (1 - beta) * now;
const root = (r: number) => Math.sqrt(r) + 1e-8;
/** A weight remembers a and r; η times the value is a step. */
interface Memory {
  a: number;
  r: number;
}
type Rule = (g: number, s: Memory, t: number) => number;
export const rules: Record<string, Rule> = {
  SGD: (g) => g,
  momentum: (g, s) => (s.a = 0.9 * s.a + g),
  Nesterov: (g, s) => g + 0.9 * (s.a = 0.9 * s.a + g),
  AdaGrad: (g, s) => g / root((s.r += g * g)), // [adagrad-step]
  RMSProp: (g, s) => g / root((s.r = mix(0.9, s.r, g * g))),
  Adadelta: (g, s) => {
    s.r = mix(0.9, s.r, g * g); // [two-averages]
    const step = g * Math.sqrt((s.a + 1e-6) / (s.r + 1e-6));
    s.a = mix(0.9, s.a, step * step);
    return step;
  },
  Adam: (g, s, t) => {
    s.a = mix(0.9, s.a, g); // [whole-update]
    s.r = mix(0.99, s.r, g * g);
    return s.a / (1 - 0.9 ** t) / root(s.r / (1 - 0.99 ** t));
  },
};

const isSaddle = land === 'saddle';
const isRare = land === 'rare gradients'; // θ₁ in 1 of κ steps
const [steps, kappa] = [200, 50];
const [c, d] = land === 'rotated ravine' ? [0.6, 0.8] : [1, 0];
const turn = ([x, y]: number[]) => [
  c * x - d * y,
  d * x + c * y,
];
const back = ([x, y]: number[]) => [
  c * x + d * y,
  c * y - d * x,
];
export function J(theta: number[]) {
  const [x, y] = back(theta);
  return (
    (isSaddle ? (x * x - 1) ** 2 / 4 : (x * x) / 2) / kappa +
    (y * y) / 2
  );
}
export function gradient(theta: number[]) {
  const [x, y] = back(theta);
  return turn([(isSaddle ? x ** 3 - x : x) / kappa, y]);
}

const start = turn(isSaddle ? [0.01, 1] : [-1.5, 1]);
export function run(rule: Rule, eta: number, seed: number) {
  const dice = random(seed);
  const memories = start.map(() => ({a: 0, r: 0}));
  return iterate(steps, start, (theta, t) => {
    const slope = isRare ? theta : gradient(theta);
    const g = slope.map((x) => x + noise * dice.normal());
    if (isRare && dice.uniform() > 1 / kappa) g[0] = 0;
    return theta.map(
      (x, i) => x - eta * rule(g[i], memories[i], t + 1),
    );
  });
}
/** Geometric mean of J in the last 50 steps of ten throws. */
export function late(rule: Rule, eta: number) {
  const isChance = noise > 0 || isRare;
  const paths = range(isChance ? 10 : 1).map((seed) =>
    run(rule, eta, seed),
  );
  const logs = paths.flatMap((path) =>
    path.slice(-50).map((q) => Math.log(J(q) + 1e-12)),
  );
  return Math.exp(logs.reduce((a, b) => a + b) / logs.length);
}
const grid = logspace(1e-3, 1000, 37); // six to a power of ten
const tuned = each(rules, (rule) =>
  best(grid, (eta) => late(rule, eta)),
);

// --- picture ---
// long: seven rules and four landscapes on one start
const [x, y] = [
  [-1.8, 1.8],
  [-1.8, 1.8],
];
const names = Object.keys(rules);
const paths = each(rules, (rule, name) =>
  run(rule, tuned[name].choice, 0),
);
const some = (wanted: RegExp) =>
  Object.fromEntries(
    names
      .filter((n) => wanted.test(n))
      .map((n) => [n, paths[n]]),
  );
const map = {
  x: {label: 'θ₁', domain: x},
  y: {label: 'θ₂', domain: y},
  contour: {
    ...{x, y, levels: 8},
    tone: 'muted' as const,
    f: (u: number, v: number) => Math.sqrt(J([u, v])),
  },
};
plot({
  panels: {
    'one rate for all': {...map, lines: some(/^[SmN]/)},
    'a rate per weight': {...map, lines: some(/^[AR]/)},
    'last losses by η': {
      x: {label: 'η', values: grid, log: true},
      y: {log: true, domain: [1e-12, 10]},
      lines: each(tuned, ({costs}) =>
        costs.map((v) => (v < 10 ? v : NaN)),
      ),
    },
  },
});
table({
  columns: ['', 'best η', 'last J', 'at 3 × best η'],
  rows: each(tuned, ({choice, cost}, name) => [
    fixed(choice, 3),
    ...[cost, late(rules[name], 3 * choice)].map((v) =>
      v < 10 ? scientific(v, 1) : 'left',
    ),
  ]),
});
const fall = Math.abs(1 - tuned.SGD.choice / kappa) ** steps;
check(
  'SGD on a ravine shrinks θ₁ by 1 − η/κ a step, at any angle',
  isSaddle ||
    isRare ||
    noise > 0 ||
    isClose(back(paths.SGD[steps])[0], -1.5 * fall, 1e-6),
);
check(
  'no best η lies at the end of the grid',
  Object.values(tuned).every(
    ({choice}) => choice > grid[0] && choice < grid[36],
  ),
);
