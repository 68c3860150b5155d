import {add, mul, sub} from './arithmetic';
import {concat, slice} from './arrange';
import {recordFused} from './autodiff';
import {sigmoid, tanh} from './elementwise';
import {allocate} from './memory';
import {Tensor} from './tensor';

/*
 * What a gated cell does after its matrix products. Each comes as a formula of lab's operations, which
 * says what it is, and as a loop with its derivative, which saves the dozens of small tensors of a step.
 */

/** The k-th block of columns, `units` wide. */
const block = (z: Tensor, k: number, units: number) => slice(z, k * units, (k + 1) * units, 1);

/** σ of a number, without overflow. */
function logistic(x: number): number {
  const e = Math.exp(-Math.abs(x));
  return (x >= 0 ? 1 : e) / (1 + e);
}

/** h′ = n + u ⊙ (h − n) with r, u = σ(a + b), n = tanh(aₙ + r ⊙ bₙ). */
function gruFormula(a: Tensor, b: Tensor, h: Tensor): Tensor {
  const units = h.shape[1];
  const r = sigmoid(add(block(a, 0, units), block(b, 0, units)));
  const u = sigmoid(add(block(a, 1, units), block(b, 1, units)));
  const n = tanh(add(block(a, 2, units), mul(r, block(b, 2, units))));
  return add(n, mul(u, sub(h, n)));
}

/** The GRU's step from what the input gives (a) and what the state gives (b), both [batch, 3·units], and h. */
export function gruGates(a: Tensor, b: Tensor, h: Tensor): Tensor {
  const [batch, units] = h.shape;
  const gates = allocate(3 * batch * units); // r, u, n
  const out = new Tensor(h.shape, allocate(batch * units));
  for (let row = 0; row < batch; row++)
    for (let j = 0; j < units; j++) {
      const z = row * 3 * units + j;
      const at = row * units + j;
      const r = logistic(a.data[z] + b.data[z]);
      const u = logistic(a.data[z + units] + b.data[z + units]);
      const n = Math.tanh(a.data[z + 2 * units] + r * b.data[z + 2 * units]);
      gates[z] = r;
      gates[z + units] = u;
      gates[z + 2 * units] = n;
      out.data[at] = n + u * (h.data[at] - n);
    }
  return recordFused(out, [a, b, h], gruFormula, ({data: g}) => {
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
    return [da, db, dh];
  });
}

/** [h′ | c′] with c′ = f ⊙ c + i ⊙ c̃ and h′ = o ⊙ tanh c′. */
function lstmFormula(z: Tensor, c: Tensor): Tensor {
  const units = c.shape[1];
  const i = sigmoid(block(z, 0, units));
  const f = sigmoid(block(z, 1, units));
  const candidate = tanh(block(z, 2, units));
  const o = sigmoid(block(z, 3, units));
  const next = add(mul(f, c), mul(i, candidate));
  return concat([mul(o, tanh(next)), next], 1);
}

/** The LSTM's step from z, [batch, 4·units], and c: h′ and c′ side by side, [batch, 2·units]. */
export function lstmGates(z: Tensor, c: Tensor): Tensor {
  const [batch, units] = c.shape;
  const gates = allocate(5 * batch * units); // i, f, c̃, o, tanh c′
  const out = new Tensor([batch, 2 * units], allocate(2 * batch * units));
  for (let row = 0, at = 0; row < batch; row++)
    for (let j = 0; j < units; j++, at++) {
      const from = row * 4 * units + j;
      const to = row * 2 * units + j;
      const i = logistic(z.data[from]);
      const f = logistic(z.data[from + units]);
      const candidate = Math.tanh(z.data[from + 2 * units]);
      const o = logistic(z.data[from + 3 * units]);
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
  return recordFused(out, [z, c], lstmFormula, ({data: g}) => {
    const dz = new Tensor(z.shape, allocate(z.size));
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
    return [dz, dc];
  });
}
