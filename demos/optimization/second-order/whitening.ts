// What the inputs look like decides how hard the Hessian is.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';
import {eigh} from 'lab/linalg';

const shift = knob('mean', {
  value: 3,
  min: 0,
  max: 10,
  step: 0.5,
});
const scale = knob('scale of x₂', {
  value: 5,
  min: 1,
  max: 20,
  step: 1,
});
const rho = knob('correlation', {
  value: 0.8,
  min: 0,
  max: 0.95,
  step: 0.05,
});
const N = 200;
const dice = random(4);
const raw = range(N).map(() => {
  const [u, v] = dice.normal(2);
  const x2 = rho * u + Math.sqrt(1 - rho * rho) * v;
  return [shift + u, shift + scale * x2];
});
const target = raw.map(([a, c]) => 1 + a - c / 2);

const mean = (x: number[]) => x.reduce((s, v) => s + v) / N;
const column = (X: number[][], j: number) => X.map((x) => x[j]);

export function centre(X: number[][]) {
  const m = [0, 1].map((j) => mean(column(X, j)));
  return X.map((x) => x.map((v, j) => v - m[j])); // [centring]
}
export function standardise(X: number[][]) {
  const Z = centre(X);
  const s = [0, 1].map((j) =>
    Math.sqrt(mean(column(Z, j).map((v) => v * v))),
  );
  return Z.map((z) => z.map((v, j) => v / s[j]));
}
/** z ← Λ^(−1/2) Uᵀ z, so that the covariance is I. */
export function whiten(X: number[][]) {
  const Z = centre(X);
  const {values, vectors} = eigh(second(Z));
  return Z.map((z) =>
    [0, 1].map(
      (k) =>
        (vectors[0][k] * z[0] + vectors[1][k] * z[1]) /
        Math.sqrt(values[k]),
    ),
  );
}
/** The mean of x xᵀ. */
export function second(X: number[][]) {
  return X[0].map((_, i) =>
    X[0].map((_, j) => mean(X.map((x) => x[i] * x[j]))),
  );
}

/** Descent on ½ mean (wᵀx + b − t)², with the best fixed η. */
export function train(X: number[][]) {
  const A = X.map((x) => [...x, 1]); // with the bias
  const H = second(A);
  const {values} = eigh(H);
  const [least, most] = [values[0], values[2]].sort(
    (u, v) => u - v,
  );
  const eta = 2 / (least + most);
  let w = [0, 0, 0];
  const loss: number[] = [];
  for (let t = 0; t < 400; t++) {
    const e = A.map(
      (a, k) =>
        a[0] * w[0] + a[1] * w[1] + a[2] * w[2] - target[k],
    );
    loss.push(mean(e.map((v) => v * v)) / 2);
    w = w.map(
      (v, i) => v - eta * mean(e.map((ek, k) => ek * A[k][i])),
    );
  }
  const kappa = most / least;
  return {kappa, loss};
}

const kinds = {
  raw,
  centred: centre(raw),
  standardised: standardise(raw),
  whitened: whiten(raw),
};
const results = Object.entries(kinds).map(([name, X]) => ({
  name,
  X,
  ...train(X),
}));
plot({
  columns: 2,
  panels: [
    {
      title: 'inputs',
      x: {label: 'x₁'},
      y: {label: 'x₂'},
      points: Object.fromEntries(
        results
          .filter(({name}) => name !== 'centred')
          .map(({name, X}) => [
            name,
            {
              x: column(X, 0).slice(0, 80),
              y: column(X, 1).slice(0, 80),
            },
          ]),
      ),
    },
    {
      title: 'loss',
      x: {label: 't', values: range(400)},
      y: {log: true, domain: [1e-8, 100]},
      lines: Object.fromEntries(
        results.map(({name, loss}) => [
          name,
          loss.map((l) => Math.max(l, 1e-8)),
        ]),
      ),
    },
  ],
});
const steps = (loss: number[]) => {
  const t = loss.findIndex((l) => l < 1e-6 * loss[0]);
  return t < 0 ? '> 400' : t;
};
table({
  columns: ['', 'κ', 'steps'],
  rows: results.map(({name, kappa, loss}) => [
    name,
    fixed(kappa, kappa < 10 ? 1 : 0),
    steps(loss),
  ]),
});
const r = second(kinds.standardised)[0][1]; // correlation
const kappas = results.map(({kappa}) => kappa);
print(
  '(1 + |r|)/(1 − |r|) =',
  fixed((1 + Math.abs(r)) / (1 - Math.abs(r)), 1),
);
check(
  'standardised inputs: κ = (1 + |r|)/(1 − |r|)',
  Math.abs(
    (kappas[2] * (1 - Math.abs(r))) / (1 + Math.abs(r)) - 1,
  ) < 1e-8,
);
check(
  'whitened inputs: κ = 1, one step',
  Math.abs(kappas[3] - 1) < 1e-6 &&
    results[3].loss[1] < 1e-12 * results[3].loss[0],
);
