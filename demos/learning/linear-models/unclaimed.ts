// Machines for two classes, put together for three.
import {adam, add, argmax, blobs, check, each, eye} from 'lab';
import {gridPoints, knob, matmul, max, mean, mul} from 'lab';
import {ofClass, plot, random, range, relu, square} from 'lab';
import {sign, sub, sum, table, take, tensor, train} from 'lab';
import {transpose, zeros, type Tensor} from 'lab';

const at = knob('centres', ['triangle', 'in a row']);
const off = at === 'triangle' ? 1.6 : 0; // of the middle cloud
const centres = [
  [-1.5, -off / 2],
  [0, off],
  [1.5, -off / 2],
];
const data = blobs(random(1), 90, centres, 0.5);
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
const side: [number, number] = [-4, 4];
const cells = gridPoints(side, side, 40);
const all = tensor([...data.x, ...cells].map((u) => [...u, 1]));
const rowsOf = ({data}: Tensor) =>
  range(data.length / 3).map((i) =>
    data.subarray(3 * i, 3 * i + 3),
  );
/** Who gets each point, and whose code word its signs spell. */
function run(loss: (W: Tensor) => Tensor, code?: Tensor) {
  const net = {W: zeros(3, 3)};
  train(300, net, adam({rate: 0.1}), ({W}) =>
    add(mul(0.001, sum(square(W))), loss(W)),
  );
  const scores = matmul(all, net.W);
  const signs = sign(scores);
  const said = code === pairs ? signs : scores;
  const gets = argmax(
    code ? matmul(said, transpose(code)) : said,
    1,
  );
  const words = rowsOf(code ?? eye(3));
  const spelled = rowsOf(signs).map((s) =>
    words.findIndex((word) =>
      word.every((c, j) => c * s[j] >= 0),
    ),
  );
  const claims = code ? spelled : Array.from(gets.data);
  return {gets: Array.from(gets.data), claims};
}
const ways = {
  'one against rest': run((W) => binaries(W, rest), rest),
  'one against one': run((W) => binaries(W, pairs), pairs),
  jointly: run(jointly),
};
const n = data.y.length;
const right = (of: number[]) =>
  mean(data.y.map((k, i) => Number(of[i] === k)));
plot({
  panels: each(ways, ({claims}) => ({
    regions: {
      x: side,
      y: side,
      values: claims.slice(n).map((k) => (k < 0 ? 3 : k)),
    },
    points: {
      A: ofClass(data, 0),
      B: ofClass(data, 1),
      C: ofClass(data, 2),
    },
  })),
  equal: true,
});
table({
  columns: ['unclaimed area', 'right by signs', 'right'],
  rows: each(ways, ({gets, claims}) => [
    mean(claims.slice(n).map((k) => Number(k < 0))),
    right(claims),
    right(gets),
  ]),
  digits: 2,
});
check(
  'trained jointly, each point has one class',
  ways.jointly.claims.every((k) => k >= 0),
);
