// Machines for two classes, put together for three.
import {adam, add, argmax, blobs, check} from 'lab';
import {each, eye, gridPoints, knob, less, matmul} from 'lab';
import {max, mean, mul, ofClass, plot, random} from 'lab';
import {relu, sign, square, sub, sum, table, take} from 'lab';
import {tensor, train, transpose, where, zeros} from 'lab';
import {type Tensor} from 'lab';

const at = knob('centres', ['triangle', 'in a row']);
const off = at === 'triangle' ? 1.6 : 0; // of the middle cloud
const foot = -off / 2;
const centres = [
  [-1.5, foot],
  [0, off],
  [1.5, foot],
];
export const data = blobs(random(1), 90, centres, 0.5);
const X = tensor(data.x.map((u) => [...u, 1]));
const Y = take(eye(3), data.y);

/** A row for each class, a column for each machine. */
const rest = tensor([1, -1, -1, -1, 1, -1, -1, -1, 1], [3, 3]);
const pairs = tensor([1, 1, 0, -1, 0, 1, 0, -1, -1], [3, 3]);

export function binaries(W: Tensor, code: Tensor) {
  const margins = mul(matmul(Y, code), matmul(X, W)); // [code-matrix]
  return mean(relu(sub(1, margins)));
}
export function jointly(W: Tensor) {
  const s = matmul(X, W);
  const rival = max(add(s, sub(1, Y)), 1);
  return mean(sub(rival, sum(mul(s, Y), 1))); // [crammer-singer]
}

// --- picture ---
const side = [-4, 4];
const cells = gridPoints(side, side, 40);
const all = tensor([...data.x, ...cells].map((u) => [...u, 1]));
const n = data.y.length;
const hits = (of: ArrayLike<number>) =>
  mean(data.y.map((k, i) => Number(of[i] === k)));
/** Who gets each point, and who claims it: 3 is nobody. */
function run(loss: (W: Tensor) => Tensor, code?: Tensor) {
  const net = {W: zeros(3, 3)};
  train(300, net, adam({rate: 0.1}), ({W}) =>
    add(mul(0.0001, sum(square(W))), loss(W)),
  );
  const s = matmul(all, net.W);
  const words = transpose(code ?? eye(3));
  const agree = matmul(sign(s), words);
  const gets = argmax(
    code === pairs ? agree : matmul(s, words),
    1,
  );
  const sure = less(1.5 + Number(code === rest), max(agree, 1));
  const claims = where(sure, argmax(agree, 1), 3);
  return {gets: gets.data, claims: (code ? claims : gets).data};
}
const ways = {
  'one against rest': run((W) => binaries(W, rest), rest),
  'one against one': run((W) => binaries(W, pairs), pairs),
  jointly: run(jointly),
};
plot({
  panels: each(ways, ({claims}) => ({
    regions: {x: side, y: side, values: claims.slice(n)},
  })),
  points: each({A: 0, B: 1, C: 2}, (k) => ofClass(data, k)),
  equal: true,
});
const seen = each(ways, ({claims, gets}) => [
  mean(Array.from(claims.slice(n), (k) => Number(k === 3))),
  hits(claims),
  hits(gets),
]);
table({
  columns: ['unclaimed area', 'right by signs', 'right'],
  rows: seen,
  digits: 2,
});
check(
  'one against rest leaves more unclaimed',
  seen['one against rest'][0] > seen['one against one'][0],
);
