// With noise the rate has to fall, and not too soon.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const eta0 = knob('η₀', {
  value: 0.5,
  min: 0.05,
  max: 1,
  step: 0.05,
});
const T = knob('T', {
  value: 1000,
  options: [50, 200, 1000, 3000],
});
const lambda = [1, 0.05];
const s = 1;
const start = 5;
const runs = 40;

/** η at step t = 0 … T − 1; a = t/T. */
export const schedules: Record<string, (t: number) => number> =
  {
    constant: () => eta0,
    step: (t) =>
      eta0 * (t < T / 2 ? 1 : t < (3 * T) / 4 ? 0.1 : 0.01), // [classic-schedules]
    exponential: (t) => eta0 * 0.01 ** (t / T), // [classic-schedules]
    '1/t': (t) => eta0 / (1 + (99 * t) / T), // [classic-schedules]
    linear: (t) => eta0 * (1 - (0.99 * t) / T), // [classic-schedules]
    'cosine, warm-up': (t) =>
      t < T / 20
        ? (eta0 * (t + 1)) / (T / 20)
        : (eta0 / 2) *
          (1 +
            Math.cos((Math.PI * (t - T / 20)) / (T - T / 20))), // [modern-schedules]
  };

const loss = (squares: number[]) =>
  squares.reduce((sum, v, i) => sum + (lambda[i] * v) / 2, 0);

/** E J exactly: each axis forgets and is kicked again. */
export function exact(rate: (t: number) => number) {
  let V = lambda.map(() => start ** 2);
  const losses = [loss(V)];
  for (let t = 0; t < T; t++) {
    const eta = rate(t);
    V = V.map(
      (v, i) => (1 - eta * lambda[i]) ** 2 * v + (eta * s) ** 2, // [floor-falls]
    );
    losses.push(loss(V));
  }
  return losses;
}

/** Mean J over runs, and that of the mean of the last half. */
export function measure(
  rate: (t: number) => number,
  seed: number,
) {
  const dice = random(seed);
  const losses = range(T + 1).map(() => 0);
  let averaged = 0;
  for (let r = 0; r < runs; r++) {
    const theta = lambda.map(() => start);
    const sum = lambda.map(() => 0);
    losses[0] += loss(theta.map((x) => x * x)) / runs;
    for (let t = 0; t < T; t++) {
      const eta = rate(t);
      for (let i = 0; i < theta.length; i++) {
        theta[i] -=
          eta * (lambda[i] * theta[i] + s * dice.normal());
        if (t >= T / 2) sum[i] += theta[i];
      }
      losses[t + 1] += loss(theta.map((x) => x * x)) / runs;
    }
    averaged += loss(sum.map((x) => (x / (T / 2)) ** 2)) / runs;
  }
  return {losses, averaged};
}

const results = Object.entries(schedules).map(
  ([name, rate], k) => ({
    name,
    rate,
    exact: exact(rate),
    ...measure(rate, k + 1),
  }),
);
// Of a long run 250 points are drawn.
const t = range(250).map((i) => Math.floor((i * T) / 250));
plot({
  columns: 2,
  x: {label: 't', values: t},
  panels: [
    {
      title: 'η',
      lines: Object.fromEntries(
        results.map(({name, rate}) => [name, t.map(rate)]),
      ),
    },
    {
      title: 'J, mean of 40 runs',
      y: {log: true},
      lines: Object.fromEntries(
        results.map(({name, losses}) => [
          name,
          t.map((i) => losses[i]),
        ]),
      ),
    },
  ],
});
const end = (list: number[]) => list[T];
const [constant] = results;
table({
  columns: ['', 'J at the end', 'mean J on the way'],
  rows: [
    ...results.map(({name, exact}) => [
      name,
      fixed(end(exact), 3),
      fixed(exact.reduce((a, b) => a + b) / (T + 1), 2),
    ]),
    ['constant, averaged', fixed(constant.averaged, 3), ''],
  ],
});
const tail = (list: number[]) =>
  list.slice(-20).reduce((a, b) => a + b);
check(
  '40 runs agree with the exact mean',
  results.every(
    ({losses, exact}) =>
      Math.abs(tail(losses) / tail(exact) - 1) < 0.6,
  ),
);
check(
  'a constant rate ends on the floor of the formula',
  lambda[1] * eta0 * T < 5 ||
    Math.abs(
      end(constant.exact) /
        lambda.reduce(
          (sum, l) =>
            sum + (eta0 * s ** 2) / (2 - eta0 * l) / 2,
          0,
        ) -
        1,
    ) < 0.01,
);
check(
  'given time, every decay ends lower than the constant rate',
  lambda[1] * eta0 * T < 25 ||
    results.every(
      (r) =>
        r === constant || end(r.exact) < end(constant.exact),
    ),
);
