// What a linear reader can tell after each layer.
import {adam, add, binaryCrossEntropy, check, each} from 'lab';
import {iterate, knob, matmul, mean, mul, ofClass} from 'lab';
import {plot, progress, random, range, spirals, sub} from 'lab';
import {table, tanh, tensor, train, transpose} from 'lab';
import {zeros} from 'lab';
import {eigh, lstsq} from 'lab/linalg';

const trained = knob('trained', true);
const dice = random(1);
const turns = {classes: 2, turns: 1.5};
const [seen, fresh] = [0, 0].map(() =>
  spirals(dice, 300, turns),
);

/** h₀ = x, then hₗ = tanh(hₗ₋₁ Wₗ + bₗ) */
export function layers(x: number[][], {W, b}: Net) {
  return iterate(
    3,
    tensor(x),
    (h, l) => tanh(add(matmul(h, W[l]), b[l])), // [layers]
  );
}
/** The best plane through rows h, asked about rows k */
export function probe(h: number[][], k: number[][]) {
  const one = (rows: number[][]) => rows.map((r) => [1, ...r]);
  const w = lstsq(one(h), sub(mul(2, seen.y), 1)); // [probe]
  const yes = matmul(one(k), w).map((s) => Number(s > 0));
  return mean(yes.map((c, i) => Number(c === fresh.y[i])));
}
const net = start(8);
train(trained ? 200 : 0, net, adam({rate: 0.04}), (net, t) => {
  progress(t + 1, 200, 'training');
  const z = matmul(layers(seen.x, net)[3], net.w);
  return binaryCrossEntropy(z, seen.y);
});

// --- picture ---
type Net = ReturnType<typeof start>;
/** Weights of variance 1/m for m inputs */
function start(n: number) {
  const rows = (m: number) =>
    range(m).map(() => mul(m ** -0.5, dice.normal(n)));
  const W = [2, n, n].map((m) => tensor(rows(m)));
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
const columns = ['layer', 'right, of 300 new points'];
table({columns, rows: right, digits: 2});
check('no line parts the raw spirals', right['h₀'] < 0.8);
const better = right['h₃'] > right['h₀'] + 0.2;
check(
  'trained: the last layer nearly does',
  !trained || better,
);
