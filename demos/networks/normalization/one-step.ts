// A gradient keeps its promise longer after normalization.
import type {Tensor} from 'lab';
import {
  add,
  check,
  div,
  fixed,
  knob,
  linspace,
  logspace,
  matmul,
  maximum,
  mean,
  mul,
  normalTensor,
  ones,
  plot,
  random,
  range,
  reshape,
  sqrt,
  square,
  sub,
  table,
  tensor,
  twoMoons,
  valueAndGrad,
  zeros,
} from 'lab';

const depth = knob('depth', {
  value: 10,
  min: 2,
  max: 12,
  step: 1,
});
const w = knob('gain w', {
  value: 1.2,
  min: 0.6,
  max: 1.6,
  step: 0.1,
});

/** One step −η∂y/∂wᵢ in y = w₁⋯wₗ, all wᵢ = w: real change. */
export function chainChange(w: number, l: number, eta: number) {
  return (w - eta * w ** (l - 1)) ** l - w ** l; // [product-chain]
}

/** And what the gradient promised: −η‖∇y‖² */
export function chainPromise(
  w: number,
  l: number,
  eta: number,
) {
  return -eta * l * w ** (2 * l - 2);
}

/** (γ − ηx̂)x̂ + (β − η) − (γx̂ + β): linear in η. */
export function bnChange(xhat: number, eta: number) {
  return -eta * (xhat * xhat + 1);
}

const draw = knob('draw', {value: 1, min: 1, max: 8, step: 1});

const n = 10;
const steps = 30;
const data = twoMoons(random(2), 40, 0.1);
const X = tensor(data.x);
const Y = tensor(data.y.map((k) => [2 * k - 1]));

/** x̂ of every column, over the batch. */
export function standardise(z: Tensor) {
  const c = sub(z, mean(z, 0));
  return div(c, sqrt(add(mean(square(c), 0), 1e-5)));
}

function makeNet() {
  const dice = random(draw);
  return range(depth).map((l) => {
    const shape = [l === 0 ? 2 : n, l === depth - 1 ? 1 : n];
    return {
      W: normalTensor(dice, shape, w * Math.sqrt(2 / shape[0])),
      gamma: ones(shape[1]),
      beta: zeros(shape[1]),
    };
  });
}
type Net = ReturnType<typeof makeNet>;

const loss = (net: Net, normalised: boolean) => {
  let a = X;
  net.forEach(({W, gamma, beta}, l) => {
    const z = matmul(a, W);
    if (l === depth - 1) a = add(z, beta);
    else if (normalised)
      a = maximum(0, add(mul(gamma, standardise(z)), beta));
    else a = maximum(0, add(z, beta));
  });
  return mean(square(sub(reshape(a, [40, 1]), Y)));
};

/** The loss after all steps, or Infinity once it runs away. */
function train(eta: number, normalised: boolean) {
  const slope = valueAndGrad((net: Net) =>
    loss(net, normalised),
  );
  let net = makeNet();
  for (let k = 0; k < steps; k++) {
    const {value, grad} = slope(net);
    if (!(value < 1e3)) return Infinity;
    net = net.map(({W, gamma, beta}, l) => ({
      W: sub(W, mul(eta, grad[l].W)),
      gamma: sub(gamma, mul(eta, grad[l].gamma)),
      beta: sub(beta, mul(eta, grad[l].beta)),
    }));
  }
  return loss(net, normalised).data[0];
}

const rates = logspace(0.01, 1, 7);
const plain = rates.map((eta) => train(eta, false));
const normal = rates.map((eta) => train(eta, true));
const shown = (v: number) => (v < 1e3 ? v : NaN);
const steps01 = linspace(0.002, 0.1, 50);
plot({
  columns: 2,
  panels: [
    {
      title: 'change, real over promised',
      x: {label: 'η', values: steps01},
      y: {domain: [0, 1.1]},
      lines: {
        'no BN': steps01.map(
          (eta) =>
            chainChange(w, depth, eta) /
            chainPromise(w, depth, eta),
        ),
        BN: steps01.map((eta) => bnChange(1, eta) / (-2 * eta)),
      },
    },
    {
      title: 'loss after 30 steps',
      x: {label: 'η', values: rates, log: true},
      y: {log: true},
      lines: {'no BN': plain.map(shown), BN: normal.map(shown)},
    },
  ],
});
const half = (losses: number[]) =>
  Math.max(...rates.filter((_, k) => losses[k] < 0.5), 0);
table({
  columns: ['', 'largest η with loss < ½'],
  rows: [
    ['no BN', fixed(half(plain), 2)],
    ['BN', fixed(half(normal), 2)],
  ],
});
const wide = makeNet().map(({W, ...rest}, l) => ({
  W: l < depth - 1 ? mul(3, W) : W,
  ...rest,
}));
check(
  'with BN the gain of the hidden layers changes nothing',
  Math.abs(
    loss(wide, true).data[0] - loss(makeNet(), true).data[0],
  ) < 1e-2, // ε is not quite 0
);
check(
  'deep nets stand larger steps with BN',
  depth < 9 || half(normal) >= half(plain),
);
check(
  'a tiny step does as promised',
  Math.abs(
    chainChange(w, depth, 1e-8) / chainPromise(w, depth, 1e-8) -
      1,
  ) < 1e-3,
);
