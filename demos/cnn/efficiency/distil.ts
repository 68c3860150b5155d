// On few digits a teacher's soft answers say more than labels.
import {adam, add, argmax, check, crossEntropy, div} from 'lab';
import {each, equal, fixed, grad, heNormal, knob} from 'lab';
import {isClose, matmul, mean, mul, oneHot, plot} from 'lab';
import {random, range, relu, softmax, sub, table} from 'lab';
import {take, tensor, train, zeros, type Tensor} from 'lab';
import {test, train as known, type Digits} from 'lab/digits';

const T = knob('T', 4, [1, 10, 1]);
const n = knob('examples', 100, [50, 800, 50]);

/** T² times the cross-entropy of softmax(z / T). */
export const loss = (z: Tensor, target: Tensor, T: number) =>
  mul(T * T, crossEntropy(div(z, T), target)); // [t-squared]
/** What its gradient tends to: (z − zᵗ)/C, both centred. */
export function limit(z: Tensor, teacher: Tensor) {
  const gap = sub(z, teacher);
  return div(sub(gap, mean(gap)), gap.size); // [matching-logits]
}

const [X, marks] = [tensor(known.images), [25, 50, 100, 200]];
/** Trained on n digits: what the net can do at each mark. */
function follow(net: Net, n: number, target: Tensor, T = 1) {
  const rule = adam({rate: 0.01});
  return marks.map((steps, i) => {
    train(steps - (marks[i - 1] ?? 0), net, rule, (w, t) => {
      const rows = range(100).map((r) => (100 * t + r) % n);
      const z = logits(w, take(X, rows));
      return loss(z, take(target, rows), T);
    });
    return [steps, right(net, known, 800), right(net, test)];
  });
}
const [master, labels] = [fresh(32), oneHot(known.labels, 10)];
const teacher = follow(master, 800, labels);
const soft = softmax(div(logits(master, X), T)); // [soft-targets]
const alone = follow(fresh(16), n, labels);
const taught = follow(fresh(16), n, soft, T);

// --- picture ---
type Net = Record<'V' | 'c' | 'W' | 'b', Tensor>;
function fresh(units: number): Net {
  const dice = random(units);
  const [V, W] = [
    [196, units],
    [units, 10],
  ].map((shape) => heNormal(dice, shape));
  return {V, c: zeros(units), W, b: zeros(10)};
}
function logits({V, c, W, b}: Net, x: Tensor) {
  return add(matmul(relu(add(matmul(x, V), c)), W), b);
}
/** The share that is right, of the pictures from one on. */
function right(net: Net, {images, labels}: Digits, from = 0) {
  const z = logits(net, tensor(images.slice(from)));
  return mean(equal(argmax(z, 1), labels.slice(from))).item();
}
const runs = {
  teacher,
  'taught by labels': alone,
  'by the teacher': taught,
};
/** A student's steps are chosen on 200 digits held out. */
const chosen = each(runs, (run) =>
  run.reduce((a, b) =>
    run === teacher || b[1] > a[1] ? b : a,
  ),
);
plot({
  x: {label: 'steps', values: marks, log: true},
  y: {label: 'test accuracy', domain: [0.5, 1]},
  lines: each(runs, (run) => run.map(([, , test]) => test)),
});
table({
  columns: ['', 'steps', 'held out', 'test'],
  rows: each(chosen, ([steps, ...shares]) => [
    steps,
    ...shares.map((x) => fixed(x, 3)),
  ]),
});
const [z, teach] = [
  [range(10)],
  [range(10).map((c) => (3 * c) % 7)],
].map((rows) => tensor(rows));
const slope = (t: number) =>
  grad((v: Tensor) => loss(v, softmax(div(teach, t)), t))(z);
check(
  'at T = 10⁴ the gradient is (z − zᵗ)/C, centred',
  isClose(slope(1e4), limit(z, teach), 1e-3),
);
