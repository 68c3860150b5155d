// A fact about some objects: which code carries it to others?
import {add, best, check, each, eye, knob, matmul} from 'lab';
import {mul, oneHot, plot, random, range, sum} from 'lab';
import {table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const own = knob('share of its own', 0, [0, 1, 0.25]);
const dice = random(1);
const [k, A] = [4, 3]; // 3 attributes of 4 values: 64 objects
const objects = range(k ** A).map(
  (i) => range(A).map((a) => Math.floor(i / k ** a) % k), // [combinations]
);
const codes = {
  'one-hot': oneHot(range(k ** A), k ** A).rows(),
  attributes: objects.map((o) => oneHot(o, k).rows().flat()),
  random: objects.map(() => dice.normal(A * k)),
};
/** wᵀh for all, with least Σ(wᵀh − y)² + λ|w|² on the known */
export function predict(
  H: number[][],
  y: number[],
  known: number[],
  lambda: number,
) {
  const seen = known.map((i) => H[i]);
  const G = add(
    matmul(seen, transpose(seen)),
    mul(lambda, eye(known.length)),
  );
  const a = solve(
    G.rows(),
    known.map((i) => y[i]),
  );
  return matmul(H, matmul(a, seen)); // [similarity]
}

// --- picture ---
/** The effects of its attributes, and what is its own */
function property() {
  const effects = range(A).map(() => dice.normal(k));
  return objects.map((o) => {
    const shared = sum(o.map((v, a) => effects[a][v]));
    return (
      shared * Math.sqrt((1 - own) / A) +
      dice.normal() * Math.sqrt(own)
    );
  });
}
const sizes = [2, 4, 8, 12, 16, 24, 32];
const worlds = range(5).map(() => ({
  y: property(),
  order: dice.permutation(64),
}));
/** Error on objects not known, over that of the answer 0 */
function error(H: number[][], m: number, lambda: number) {
  const [ours, zero] = transpose(
    worlds.map(({y, order}) => {
      const p = predict(H, y, order.slice(0, m), lambda);
      const rest = order.slice(m);
      const left = rest.map((i) => (p[i] - y[i]) ** 2);
      return [sum(left), sum(rest.map((i) => y[i] ** 2))];
    }),
  );
  return sum(ours) / sum(zero);
}
const lambdas = [1e-6, 1, 10, 100]; // the best for each m
const errors = each(codes, (H: number[][]) =>
  sizes.map((m) => best(lambdas, (l) => error(H, m, l)).cost),
);
plot({
  x: {label: 'objects known', values: sizes},
  y: {label: 'error on the others', domain: [0, 1.2]},
  lines: errors,
});
const at = (e: number[], m: number) => e[sizes.indexOf(m)];
table({
  columns: ['', 'numbers', '8', '16', '32'],
  rows: each(errors, (e, name) => [
    codes[name][0].length,
    ...[8, 16, 32].map((m) => at(e, m)),
  ]),
  digits: 2,
});
const flat = errors['one-hot'].every(
  (e) => Math.abs(e - 1) < 1e-9,
);
check('one-hot: nothing about objects not known', flat);
const better = at(errors.attributes, 16) < 0.9;
check(
  'attributes carry over what is shared',
  own > 0.7 || better,
);
