import {add, mul, sub} from './arithmetic';
import {concat, slice} from './arrange';
import {recordFused} from './autodiff';
import {sumTo} from './broadcast';
import {sigmoid, tanh} from './elementwise';
import {allocate} from './memory';
import {logistic} from './special';
import {Tensor} from './tensor';

/*
 * What a gated cell does after its matrix products. Each comes as a formula of lab's operations, which
 * says what it is, and as a loop with its derivative, which saves the dozens of small tensors of a step.
 */

/** What the input gives, what the state gives (both [batch, gates·units]), and the bias ([gates·units]). */
interface Sums {
  a: Tensor;
  b: Tensor;
  bias: Tensor;
}

/** The k-th block of columns, `units` wide. */
const block = (z: Tensor, k: number, units: number) => slice(z, k * units, (k + 1) * units, 1);

/** h′ = n + u ⊙ (h − n) with r, u = σ(a + b), n = tanh(aₙ + r ⊙ bₙ), the bias being part of a. */
function gruFormula(input: Tensor, b: Tensor, bias: Tensor, h: Tensor): Tensor {
  const units = h.shape[1];
  const a = add(input, bias);
  const r = sigmoid(add(block(a, 0, units), block(b, 0, units)));
  const u = sigmoid(add(block(a, 1, units), block(b, 1, units)));
  const n = tanh(add(block(a, 2, units), mul(r, block(b, 2, units))));
  return add(n, mul(u, sub(h, n)));
}

/** The GRU's step from h; the gates in the order r, u, n. */
export function gruGates(sums: Sums, h: Tensor): Tensor {
  const {a, b, bias} = sums;
  const [batch, units] = h.shape;
  const gates = allocate(3 * batch * units); // r, u, n
  const out = new Tensor(h.shape, allocate(batch * units));
  for (let row = 0; row < batch; row++)
    for (let j = 0; j < units; j++) {
      const z = row * 3 * units + j;
      const at = row * units + j;
      const r = logistic(a.data[z] + bias.data[j] + b.data[z]);
      const u = logistic(a.data[z + units] + bias.data[j + units] + b.data[z + units]);
      const n = Math.tanh(
        a.data[z + 2 * units] + bias.data[j + 2 * units] + r * b.data[z + 2 * units],
      );
      gates[z] = r;
      gates[z + units] = u;
      gates[z + 2 * units] = n;
      out.data[at] = n + u * (h.data[at] - n);
    }
  return recordFused(out, [a, b, bias, h], gruFormula, ({data: g}) => {
    const da = new Tensor(a.shape, allocate(a.size));
    const db = new Tensor(b.shape, allocate(b.size));
    const dh = new Tensor(h.shape, allocate(h.size));
    for (let row = 0; row < batch; row++)
      for (let j = 0; j < units; j++) {
        const z = row * 3 * units + j;
        const at = row * units + j;
        const r = gates[z];
        const u = gates[z + units];
        const n = gates[z + 2 * units];
        const dn = g[at] * (1 - u) * (1 - n * n); // at the argument of tanh
        da.data[z] = db.data[z] = dn * b.data[z + 2 * units] * r * (1 - r);
        da.data[z + units] = db.data[z + units] = g[at] * (h.data[at] - n) * u * (1 - u);
        da.data[z + 2 * units] = dn;
        db.data[z + 2 * units] = dn * r;
        dh.data[at] = g[at] * u;
      }
    return [da, db, sumTo(da, bias.shape), dh];
  });
}

/** [h′ | c′] with c′ = f ⊙ c + i ⊙ c̃ and h′ = o ⊙ tanh c′. */
function lstmFormula(a: Tensor, b: Tensor, bias: Tensor, c: Tensor): Tensor {
  const units = c.shape[1];
  const z = add(add(a, b), bias);
  const i = sigmoid(block(z, 0, units));
  const f = sigmoid(block(z, 1, units));
  const candidate = tanh(block(z, 2, units));
  const o = sigmoid(block(z, 3, units));
  const next = add(mul(f, c), mul(i, candidate));
  return concat([mul(o, tanh(next)), next], 1);
}

/** The LSTM's step from c: h′ and c′ side by side, [batch, 2·units]; the gates in the order i, f, c̃, o. */
export function lstmGates(sums: Sums, c: Tensor): Tensor {
  const {a, b, bias} = sums;
  const [batch, units] = c.shape;
  const gates = allocate(5 * batch * units); // i, f, c̃, o, tanh c′
  const out = new Tensor([batch, 2 * units], allocate(2 * batch * units));
  for (let row = 0, at = 0; row < batch; row++)
    for (let j = 0; j < units; j++, at++) {
      const from = row * 4 * units + j;
      const to = row * 2 * units + j;
      const sum = (k: number) =>
        a.data[from + k * units] + b.data[from + k * units] + bias.data[j + k * units];
      const i = logistic(sum(0));
      const f = logistic(sum(1));
      const candidate = Math.tanh(sum(2));
      const o = logistic(sum(3));
      const next = f * c.data[at] + i * candidate;
      const t = Math.tanh(next);
      gates[5 * at] = i;
      gates[5 * at + 1] = f;
      gates[5 * at + 2] = candidate;
      gates[5 * at + 3] = o;
      gates[5 * at + 4] = t;
      out.data[to] = o * t;
      out.data[to + units] = next;
    }
  return recordFused(out, [a, b, bias, c], lstmFormula, ({data: g}) => {
    const dz = new Tensor(a.shape, allocate(a.size));
    const dc = new Tensor(c.shape, allocate(c.size));
    for (let row = 0, at = 0; row < batch; row++)
      for (let j = 0; j < units; j++, at++) {
        const to = row * 4 * units + j;
        const from = row * 2 * units + j;
        const i = gates[5 * at];
        const f = gates[5 * at + 1];
        const candidate = gates[5 * at + 2];
        const o = gates[5 * at + 3];
        const t = gates[5 * at + 4];
        const dNext = g[from + units] + g[from] * o * (1 - t * t);
        dz.data[to] = dNext * candidate * i * (1 - i);
        dz.data[to + units] = dNext * c.data[at] * f * (1 - f);
        dz.data[to + 2 * units] = dNext * i * (1 - candidate * candidate);
        dz.data[to + 3 * units] = g[from] * t * o * (1 - o);
        dc.data[at] = dNext * f;
      }
    return [dz, dz, sumTo(dz, bias.shape), dc];
  });
}
