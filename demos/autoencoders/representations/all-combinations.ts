// A fact about some objects: which code carries it to others?
import {
  add,
  check,
  each,
  eye,
  knob,
  matmul,
  mean,
  mul,
} from 'lab';
import {
  plot,
  random,
  range,
  square,
  sub,
  sum,
  table,
} from 'lab';
import {transpose} from 'lab';
import {solve} from 'lab/linalg';

const own = knob('share of its own', 0, [0, 1, 0.1]);
const dice = random(1);
const [k, A] = [4, 3]; // values, attributes: 64 objects
const objects = range(k ** A).map(
  (i) => range(A).map((a) => Math.floor(i / k ** a) % k), // [combinations]
);

export const oneHot = (at: number, n: number) =>
  range(n).map((i) => Number(i === at));
const codes = {
  'one-hot': objects.map((_, i) => oneHot(i, k ** A)),
  attributes: objects.map((o) =>
    o.flatMap((v) => oneHot(v, k)),
  ),
  random: objects.map(() => dice.normal(A * k)),
};
/** wᵀh for all, with the shortest w that fits the known */
export function predict(
  H: number[][],
  known: number[],
  y: number[],
) {
  const seen = known.map((i) => H[i]);
  const G = matmul(seen, transpose(seen));
  const dual = solve(
    add(G, mul(1e-6, eye(G.length).rows())),
    known.map((i) => y[i]),
  );
  return matmul(H, matmul(transpose(seen), dual)); // [shortest]
}
/** A number for each object: its attributes' effects, or its own */
function property() {
  const effects = range(A).map(() => dice.normal(k));
  return objects.map((o) => {
    const shared = sum(o.map((v, a) => effects[a][v]));
    return (
      Math.sqrt((1 - own) / A) * shared +
      Math.sqrt(own) * dice.normal()
    );
  });
}
// --- picture ---
const sizes = [2, 4, 6, 8, 10, 12, 14, 16, 24, 32, 48];
const runs = range(8).map(() => {
  const [y, order] = [property(), dice.permutation(k ** A)];
  return each(codes, (H) =>
    sizes.map((m) => {
      const p = predict(H, order.slice(0, m), y);
      const error = (p: number[]) =>
        sum(order.slice(m).map((i) => (p[i] - y[i]) ** 2));
      return error(p) / error(y.map(() => 0));
    }),
  );
});
const errors = each(codes, (_, name) =>
  sizes.map((_, t) => mean(runs.map((r) => r[name][t]))),
);
table({
  columns: ['', ...sizes.map(String)],
  rows: errors,
  digits: 2,
});
