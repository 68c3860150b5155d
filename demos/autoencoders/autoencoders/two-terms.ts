// A VAE trades two terms; their sum stays below the evidence.
import {adam, add, check, dot, exp, heNormal, knob} from 'lab';
import {linspace, log, logSumExp, matmul, mean, mul} from 'lab';
import {plot, progress, random, range, softmax} from 'lab';
import {square, stack, sub, sum, table, tanh} from 'lab';
import {tensor, train, transpose, zeros} from 'lab';
import type {Tensor} from 'lab';

const beta = knob('β', 1, [0, 4, 0.25]);
const dice = random(1);
const arc = range(100).map((i) => {
  const [t, r] = [(Math.PI * i) / 99, 1 + 0.1 * dice.normal()];
  return [r * Math.cos(t), r * Math.sin(t)];
});
export const x = tensor(arc);
const layer = (n: number, m: number) => ({
  w: heNormal(dice, [n, m]),
  b: zeros(m),
});
const [a, m, s] = [layer(2, 12), layer(12, 1), layer(12, 1)];
export const net = {a, m, s, d: layer(1, 12), e: layer(12, 2)};
type Net = typeof net;
const of = ({w, b}: Net['a'], x: Tensor) =>
  add(matmul(x, w), b);
export const infer = ({a, m, s}: Net) => {
  const h = tanh(of(a, x));
  return [of(m, h), exp(of(s, h))]; // μ and σ of q(z | x)
};
const decode = ({d, e}: Net, z: Tensor) =>
  of(e, tanh(of(d, z)));
/** log p(x | z): normal, of variance 0.01 */
export const fit = (net: Net, z: Tensor) => {
  const error = sum(square(sub(decode(net, z), x)), 1);
  return sub(mul(-50, error), Math.log(0.02 * Math.PI));
};
export const kl = (mu: Tensor, sigma: Tensor) => {
  const squares = mul(0.5, add(square(mu), square(sigma)));
  return sub(squares, add(log(sigma), 0.5)); // [kl-closed]
};
const loss = (net: Net) => {
  const [mu, sigma] = infer(net);
  const eps = tensor(dice.normal(100), [100, 1]);
  const z = add(mu, mul(sigma, eps)); // [reparametrise]
  const charge = mul(beta, mean(kl(mu, sigma)));
  return sub(charge, mean(fit(net, z))); // [bound]
};

// --- picture ---
const eps = linspace(-5, 5, 41);
const share = softmax(mul(-0.5, square(eps)));
const grid = linspace(-5, 5, 201); // dz = 0.05
const scale = Math.log(0.05 / Math.sqrt(2 * Math.PI));
/** log p(x), by a sum over z */
export function evidence(net: Net) {
  const joint = grid.map((z) =>
    add(fit(net, tensor([[z]])), scale - z ** 2 / 2),
  );
  return mean(logSumExp(stack(joint), 0)).item();
}
/** The two terms, and log p(x). */
function measure() {
  const [mu, sigma] = infer(net);
  const fits = eps.map((e) =>
    mean(fit(net, add(mu, mul(sigma, e)))).item(),
  );
  const charge = mean(kl(mu, sigma)).item();
  return [dot(share, fits), charge, evidence(net)];
}
const t = range(0, 501, 50);
const descent = adam({rate: (t) => 0.02 * (1 - t / 500)});
const curves = t.map((done) => {
  if (done) train(50, net, descent, loss);
  progress(done, 500, 'training');
  return measure();
});
const [first, second, logP] = transpose(curves);
const bound = sub(first, second);
const drawn = decode(net, tensor(dice.normal(200), [200, 1]));
plot({
  panels: [
    {
      x: {label: 't', values: t},
      y: {domain: [-5, 1]},
      lines: {'log p(x)': logP, bound},
    },
    {points: {data: arc, 'decoded z': drawn}, equal: true},
  ],
});
table({
  columns: ['E log p(x | z)', 'KL(q ‖ p)', 'bound', 'log p(x)'],
  rows: [[first, second, bound, logP].map((v) => v[10])],
  digits: 1,
});
check(
  'the bound is never above the evidence',
  bound.every((b, i) => b < logP[i] + 1e-6),
);
