// What a linear reader can tell after each layer.
import {adam, add, binaryCrossEntropy, check, each} from 'lab';
import {
  iterate,
  knob,
  matmul,
  mean,
  mul,
  ofClass,
  plot,
} from 'lab';
import {
  progress,
  random,
  range,
  spirals,
  sub,
  table,
} from 'lab';
import {tanh, tensor, train, transpose, zeros} from 'lab';
import {eigh, lstsq} from 'lab/linalg';

const trained = knob('trained', true);
const n = knob('width', 8, [2, 12, 1]);
const dice = random(1);
const arms = () => spirals(dice, 300, {classes: 2, turns: 1.5});
const [seen, fresh] = [arms(), arms()];

/** h₀ = x, then hₗ = tanh(hₗ₋₁ Wₗ + bₗ): lists of rows */
export function layers(x: number[][], {W, b}: Net) {
  const path = iterate(
    3,
    tensor(x),
    (h, l) => tanh(add(matmul(h, W[l]), b[l])), // [nested-layers]
  );
  return path;
}
/** The best plane through rows h, asked about rows k */
export function probe(h: number[][], k: number[][]) {
  const one = (rows: number[][]) => rows.map((r) => [1, ...r]);
  const w = lstsq(one(h), sub(mul(2, seen.y), 1));
  const yes = matmul(one(k), w).map((s) => Number(s > 0));
  return mean(yes.map((c, i) => Number(c === fresh.y[i])));
}
const net = start();
train(trained ? 300 : 0, net, adam({rate: 0.02}), (net, t) => {
  progress(t + 1, 300, 'training');
  const z = matmul(layers(seen.x, net)[3], net.w);
  return binaryCrossEntropy(z, seen.y);
});

// --- picture ---
type Net = ReturnType<typeof start>;
/** Weights of variance 1/n for n inputs */
function start() {
  const W = [2, n, n].map((inputs) =>
    tensor(
      range(inputs).map(() =>
        mul(inputs ** -0.5, dice.normal(n)),
      ),
    ),
  );
  return {W, b: W.map(() => zeros(n)), w: zeros(n)};
}
const rows = (x: number[][]) =>
  layers(x, net).map((h) => h.rows());
const [learned, asked] = [rows(seen.x), rows(fresh.x)];
/** Rows in the plane in which they vary most */
function flat(h: number[][]) {
  const c = sub(h, mean(h, 0));
  const {vectors} = eigh(matmul(transpose(c), c));
  return matmul(
    c,
    vectors.map((v) => v.slice(-2)),
  );
}
const names = ['h₀', 'h₁', 'h₂', 'h₃'];
plot({
  columns: 2,
  panels: each(names, (_, l) => {
    const data = {x: flat(asked[l]), y: fresh.y};
    return {points: {A: ofClass(data, 0), B: ofClass(data, 1)}};
  }),
});
const right = each(names, (_, l) =>
  probe(learned[l], asked[l]),
);
table({
  columns: ['layer', 'right, of 300 new points'],
  rows: right,
  digits: 2,
});
check('no plane parts the raw spirals', right['h₀'] < 0.8);
check(
  'trained: the last layer is nearly flat',
  !trained || n < 5 || right['h₃'] > 0.9,
);
