// The evidence pays for the fit and charges for freedom.
import {add, check, each, eye, iterate, knob, log} from 'lab';
import {logspace, matmul, mul, norm, plot, random} from 'lab';
import {range, sub, sum, table, transpose} from 'lab';
import {eigh, inv} from 'lab/linalg';

const N = knob('N', 20, [10, 300], 'log');
const beta = 25; // 1/σ², so σ = 0.2

const dice = random(1);
const x = dice.uniform(N).map((u) => 2 * u - 1);
const y = x.map((x) => Math.sin(4 * x) + 0.2 * dice.normal());
const T = (x: number, k: number) => Math.cos(k * Math.acos(x));
const X = x.map((x) => range(10).map((k) => T(x, k)));
const XX = mul(beta, matmul(transpose(X), X));
const lambda = eigh(XX).values;

export function explain(alpha: number) {
  const A = add(XX, mul(alpha, eye(10).rows()));
  const m = matmul(inv(A), mul(beta, matmul(y, X))); // [precision]
  const miss = beta * norm(sub(y, matmul(X, m))) ** 2;
  const fit = (N * Math.log(beta / 2 / Math.PI) - miss) / 2;
  const pull = alpha * norm(m) ** 2;
  const free = lambda.map((v) => v / (v + alpha));
  const occam = (sum(log(sub(1, free))) - pull) / 2; // [occam-factor]
  const [evidence, gamma] = [fit + occam, sum(free)];
  return {fit, occam, evidence, gamma, pull};
}
const path = iterate(60, 1, (alpha) => {
  const {gamma, pull} = explain(alpha);
  return (alpha * gamma) / pull; // [fixed-point]
});

// --- picture ---
const found = path[60];
const alphas = logspace(0.1, 1e4, 81);
const all = alphas.map(explain);
const of = (name: keyof ReturnType<typeof explain>) =>
  all.map((a) => a[name]);
plot({
  columns: 2,
  x: {label: 'α', values: alphas, log: true},
  rules: {best: {x: found}},
  panels: {
    'log evidence, parts': {
      lines: {
        evidence: of('evidence'),
        fit: of('fit'),
        Occam: of('occam'),
      },
    },
    'count and pull': {
      y: {domain: [0, 10]},
      lines: {γ: of('gamma'), 'α‖ŵ‖²': of('pull')},
    },
  },
});
table({
  columns: ['α', 'fit', 'Occam', 'evidence', 'γ', 'α‖ŵ‖²'],
  rows: each(
    {'weak prior': 0.1, 'best prior': found, strong: 1e4},
    (a) => [a, ...Object.values(explain(a))],
  ),
  digits: 1,
});
const top = explain(found).evidence;
check(
  'no α on the grid has more evidence',
  all.every((a) => a.evidence <= top + 1e-9),
);
