// On a steady slope the speed levels off at η‖g‖/(1 − α).
import {check, fixed, knob, plot, range, table} from 'lab';

const alpha = knob('α', {
  value: 0.9,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const eta = knob('η', {
  value: 0.1,
  min: 0.01,
  max: 0.5,
  step: 0.01,
});
const steps = 100;

/** v ← α v − η g,  θ ← θ + v */
export function sumForm(
  slope: (theta: number) => number,
  alpha: number,
  eta: number,
  theta: number,
) {
  const path = [theta];
  const speed = [0];
  let v = 0;
  for (let t = 1; t <= steps; t++) {
    v = alpha * v - eta * slope(theta); // [decaying-sum]
    theta += v;
    path.push(theta);
    speed.push(Math.abs(v));
  }
  return {path, speed};
}

/** m ← β m + (1 − β) g,  θ ← θ − a m */
export function averageForm(
  slope: (theta: number) => number,
  beta: number,
  a: number,
  theta: number,
) {
  const path = [theta];
  let m = 0;
  for (let t = 1; t <= steps; t++) {
    m = beta * m + (1 - beta) * slope(theta); // [two-conventions]
    theta -= a * m;
    path.push(theta);
  }
  return path;
}

const g = () => 1; // a steady slope
const terminal = (eta * g()) / (1 - alpha); // [levels-off]
const {speed} = sumForm(g, alpha, eta, 0);

const bowl = (theta: number) => theta; // J = ½θ²
const sum = sumForm(bowl, alpha, eta, 1).path;
const copied = averageForm(bowl, alpha, eta, 1);
const matched = averageForm(
  bowl,
  alpha,
  eta / (1 - alpha), // [two-conventions]
  1,
);

const t = range(steps + 1);
plot({
  columns: 2,
  x: {label: 't', values: t},
  panels: [
    {
      title: 'speed on a steady slope',
      y: {label: '|v|'},
      lines: {'|v|': speed},
      rules: {'η|g|/(1 − α)': {y: terminal, tone: 'ink'}},
    },
    {
      title: 'θ in the bowl ½θ²',
      y: {label: 'θ'},
      lines: {
        'sum, η': sum,
        'average, η': copied,
        'average, η/(1 − α)': {y: matched, dash: true},
      },
    },
  ],
});
const fastest = Math.max(...speed);
const reach = (share: number) => {
  const first = speed.findIndex((s) => s >= share * terminal);
  return first < 0 ? '> 100' : first;
};
table({
  columns: ['', ''],
  rows: [
    ['speed-up 1/(1 − α)', fixed(1 / (1 - alpha), 1)],
    ['steps to 63 % of the terminal speed', reach(0.632)],
    ['steps to 95 %', reach(0.95)],
  ],
});
check(
  'the speed is η|g|(1 − αᵗ)/(1 − α), and stays below the rule',
  fastest <= terminal * (1 + 1e-12) &&
    t.every(
      (k) =>
        Math.abs(speed[k] - terminal * (1 - alpha ** k)) <
        1e-12 * terminal,
    ),
);
check(
  'sum and average take the same path once the rates match',
  sum.every((x, k) => Math.abs(x - matched[k]) < 1e-9),
);
