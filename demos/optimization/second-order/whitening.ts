// What the inputs look like decides how hard the Hessian is.
import {
  check,
  concat,
  div,
  fixed,
  knob,
  matmul,
  mean,
} from 'lab';
import {
  mul,
  plot,
  print,
  random,
  range,
  sqrt,
  square,
} from 'lab';
import {std, sub, table, transpose} from 'lab';
import {eigh} from 'lab/linalg';

const shift = knob('mean', 3, [0, 10, 0.5]);
const rho = knob('correlation', 0.8, [0, 0.95, 0.05]);
const dice = random(4);
const raw = range(200).map(() => {
  const [u, v] = dice.normal(2);
  const w = rho * u + Math.sqrt(1 - rho * rho) * v;
  return [shift + u, shift + 5 * w];
});
const target = raw.map(([a, b]) => 1 + a - b / 2);

/** The mean of xxᵀ: the Hessian of ½ mean (wᵀx − t)². */
export function second(X: number[][]) {
  return div(matmul(transpose(X), X), X.length);
}
export function centre(X: number[][]) {
  return sub(X, mean(X, 0)); // [centring]
}
export function standardise(X: number[][]) {
  return div(centre(X), std(X, 0));
}
/** z ← Λ^(−1/2) Uᵀz, so that the covariance is I. */
export function whiten(X: number[][]) {
  const {values, vectors} = eigh(second(centre(X)));
  return div(matmul(centre(X), vectors), sqrt(values));
}

/** Descent at its best constant rate, with a bias. */
export function train(X: number[][]) {
  const A = concat([X, X.map(() => [1])], 1);
  const {values} = eigh(second(A));
  const [most, least] = [
    Math.max(...values),
    Math.min(...values),
  ];
  let w = [0, 0, 0];
  const loss = range(401).map(() => {
    const e = sub(matmul(A, w), target);
    const g = div(matmul(e, A), e.length);
    w = sub(w, mul(2 / (least + most), g));
    return mean(square(e)) / 2;
  });
  return {X, kappa: most / least, loss};
}
const runs = [
  raw,
  centre(raw),
  standardise(raw),
  whiten(raw),
].map(train);

// --- picture ---
const names = ['raw', 'centred', 'standardised', 'whitened'];
const named = <T>(f: (run: (typeof runs)[number]) => T) =>
  Object.fromEntries(runs.map((run, i) => [names[i], f(run)]));
const {centred: _, ...clouds} = named(({X}) => X.slice(0, 80));
plot({
  columns: 2,
  panels: [
    {
      title: 'inputs',
      x: {label: 'x₁'},
      y: {label: 'x₂'},
      points: clouds,
    },
    {
      title: 'loss',
      x: {label: 't', values: range(401)},
      y: {log: true, domain: [1e-8, 100]},
      lines: named(({loss}) =>
        loss.map((l) => Math.max(l, 1e-8)),
      ),
    },
  ],
});
const count = (loss: number[]) => {
  const t = loss.findIndex((l) => l < 1e-6 * loss[0]);
  return t < 0 ? '> 400' : t;
};
table({
  columns: ['', 'κ', 'steps'],
  rows: runs.map(({kappa, loss}, i) => [
    names[i],
    fixed(kappa, kappa < 10 ? 1 : 0),
    count(loss),
  ]),
});
const r = Math.abs(second(runs[2].X)[0][1]);
print('correlation of the sample:', fixed(r, 3));
check(
  'standardised inputs: κ = (1 + |r|)/(1 − |r|)',
  Math.abs((runs[2].kappa * (1 - r)) / (1 + r) - 1) < 1e-8,
);
check(
  'whitened inputs: κ = 1, one step',
  Math.abs(runs[3].kappa - 1) < 1e-6 &&
    count(runs[3].loss) === 1,
);
