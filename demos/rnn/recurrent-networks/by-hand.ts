// Backpropagation through time: one pass back, five gradients.
import {abs, add, centralDifference, check, each} from 'lab';
import {knob, log, matmul, max, mul, oneHot, outer} from 'lab';
import {plot, random, range, softmax, square, sub} from 'lab';
import {sum, table, tanh} from 'lab';

const tau = knob('steps τ', 6, [1, 12, 1]);
const mistake = knob('mistake', ['none', 'no future']);

/** h′ = tanh(b + W h + U x), ŷ = softmax(c + V h′) */
export function forward({U, W, b, V, c}: Net, xs: number[][]) {
  let h = [0, 0, 0];
  return xs.map((x) => {
    const before = h;
    h = tanh(add(b, add(matmul(W, h), matmul(U, x)))); // [elman]
    return {x, before, h, p: softmax(add(c, matmul(V, h)))};
  });
}
/** What each step adds to the five gradients. */
export function bptt(net: Net, xs: number[][], y: number[]) {
  let future = [0, 0, 0];
  const back = forward(net, xs).map((s, t) => ({
    ...s,
    y: y[t],
  }));
  return back.reverse().map(({x, before, h, p, y}) => {
    const out = sub(p, oneHot([y], 3).rows()[0]); // [output-error]
    const dh = add(future, matmul(out, net.V)); // [state-error]
    const delta = mul(dh, sub(1, square(h))); // [delta]
    future = matmul(delta, net.W);
    if (mistake === 'no future') future = [0, 0, 0];
    const [U, W] = [outer(delta, x), outer(delta, before)];
    return {U, W, b: delta, V: outer(out, h), c: out}; // [sums]
  });
}

// --- picture ---
type Net = ReturnType<typeof unpack>;
/** U, W, b, V and c from 30 numbers in a row. */
export function unpack(w: number[]) {
  const rows = (from: number, width: number) =>
    range(3).map((i) =>
      w.slice(from + i * width).slice(0, width),
    );
  const [b, c] = [w.slice(15, 18), w.slice(27)];
  return {U: rows(0, 2), W: rows(6, 3), b, V: rows(18, 3), c};
}
const dice = random(1);
const w = mul(0.8, dice.normal(30));
const xs = range(tau).map(() => dice.normal(2));
const y = range(tau).map(() => dice.integer(3));
export function loss(w: number[], xs: number[][], y: number[]) {
  const steps = forward(unpack(w), xs);
  return -sum(steps.map(({p}, t) => log(p[y[t]])));
}
const terms = bptt(unpack(w), xs, y);
const nudged = unpack(
  centralDifference((w: number[]) => loss(w, xs, y), w),
);
const byHand = each(nudged, (of, name) =>
  terms
    .map((term) => [term[name]].flat(2))
    .reduce((a, b) => add(a, b)),
);
plot({
  columns: 5,
  panels: each(nudged, (of, name) => ({
    x: {ticks: []},
    points: {
      nudged: {y: [of].flat(2), size: 7},
      'by hand': {
        y: byHand[name],
        size: 3,
        tone: 'ink' as const,
      },
    },
  })),
});
const gaps = each(nudged, (of, name) =>
  max(abs(sub([of].flat(2), byHand[name]))),
);
table({columns: ['', 'largest gap'], rows: gaps, digits: 4});
const right = mistake === 'none' || tau === 1;
check(
  'nudging agrees with the pass back if there is no mistake',
  Math.max(...Object.values(gaps)) < 1e-8 === right,
);
