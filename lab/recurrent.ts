import {expectFunction, expectIndices, expectList, wrongKind} from './arguments';
import {add} from './arithmetic';
import {slice, take} from './arrange';
import {tanh} from './elementwise';
import {gruGates, lstmGates} from './gates';
import {matmul} from './matmul';
import {sameShape, shapeError, shapeText} from './shape';
import {expectTensor, Tensor} from './tensor';

/**
 * Weights of a recurrent cell with d inputs and h units. `input`: [d, k·h], `state`: [h, k·h], `bias`: [k·h], where k
 * counts its gates: 1 for `rnnCell`, 3 for `gruCell`, 4 for `lstmCell`.
 */
export interface CellWeights {
  input: Tensor;
  state: Tensor;
  bias: Tensor;
}

/**
 * What a cell reads in one step: [batch, d]; or `batch` symbols out of d, each of which picks its row of `input`, as
 * a one-hot vector would.
 */
export type Inputs = Tensor | number[];

/**
 * Elman's cell: h′ = tanh(x·Wᵢ + h·Wₛ + b). x: [batch, d]; h: [batch, units].
 * @example
 * const one = tensor([[1]]);
 * const w = {input: one, state: tensor([[0.5]]), bias: zeros(1)};
 * const h1 = rnnCell(w, one, zeros(1, 1));
 * print(h1, rnnCell(w, zeros(1, 1), h1));
 */
export function rnnCell(weights: CellWeights, x: Inputs, h: Tensor): Tensor {
  const {a, b, bias} = sums('rnnCell', 1, weights, x, h);
  return tanh(add(add(a, b), bias));
}

/** Long short-term memory: what an LSTM carries from step to step. */
export interface LstmState {
  h: Tensor;
  c: Tensor;
}

/**
 * Long short-term memory: c′ = f ⊙ c + i ⊙ c̃, h′ = o ⊙ tanh c′, the gates in the order i, f, c̃, o along the columns of
 * the weights. i, f, o by σ and c̃ by tanh. Hochreiter & Schmidhuber 1997, Gers et al. 2000.
 * @example
 * const start = {h: zeros(1, 2), c: ones(1, 2)};
 * const bias = tensor([-9, -9, 9, 9, 0, 0, 9, 9]); // i, f, c̃, o
 * const w = {input: zeros(1, 8), state: zeros(2, 8), bias};
 * print(lstmCell(w, zeros(1, 1), start).c); // forgets almost nothing
 */
export function lstmCell(weights: CellWeights, x: Inputs, state: LstmState): LstmState {
  if (typeof state !== 'object' || state === null)
    throw wrongKind('lstmCell: state', '{h, c}', state);
  const {h, c} = state;
  const parts = sums('lstmCell', 4, weights, x, h);
  if (!sameShape(expectTensor('lstmCell: c', c).shape, h.shape))
    throw shapeError('lstmCell', h.shape, c.shape, 'h and c must agree');
  const units = c.shape[1];
  const next = lstmGates(parts, c);
  return {h: slice(next, 0, units, 1), c: slice(next, units, 2 * units, 1)};
}

/**
 * Gated recurrent unit: h′ = (1 − u) ⊙ n + u ⊙ h with n = tanh(xₙ + r ⊙ hₙ), the gates in the order r, u, n along the
 * columns of the weights. Cho et al. 2014, with the reset after the product, as in PyTorch.
 * @example
 * const h = tensor([[0.7]]);
 * const w = {input: zeros(1, 3), state: zeros(1, 3)};
 * print(gruCell({...w, bias: tensor([0, 9, 0])}, ones(1, 1), h));
 * print(gruCell({...w, bias: tensor([0, -9, 0])}, ones(1, 1), h));
 */
export function gruCell(weights: CellWeights, x: Inputs, h: Tensor): Tensor {
  return gruGates(sums('gruCell', 3, weights, x, h), h);
}

/** What the input gives (a), what the state gives (b), and the bias: all that a cell is given, checked. */
function sums(cell: string, gates: number, weights: CellWeights, x: Inputs, h: Tensor) {
  if (typeof weights !== 'object' || weights === null)
    throw wrongKind(`${cell}: weights`, '{input, state, bias}', weights);
  const {input, state, bias} = weights;
  if (expectTensor(`${cell}: h`, h).rank !== 2)
    throw shapeError(cell, h.shape, [], 'a state is [batch, units]');
  const [batch, units] = h.shape;
  const width = gates * units;
  const d = expectTensor(`${cell}: weights.input`, input).shape[0];
  for (const [part, t, wanted] of [
    ['input', input, [d, width]],
    ['state', state, [units, width]],
    ['bias', bias, [width]],
  ] as const)
    if (!sameShape(expectTensor(`${cell}: weights.${part}`, t).shape, wanted))
      throw shapeError(
        cell,
        t.shape,
        h.shape,
        `with such a state, ${part} is ${shapeText(wanted)}: ${gates} × ${units} units`,
      );
  if (!(x instanceof Tensor)) {
    const symbols = expectIndices(`${cell}: x`, x, d);
    if (symbols.length !== batch)
      throw shapeError(cell, [symbols.length], h.shape, 'x and the state must be equally many');
    return {a: take(input, symbols), b: matmul(h, state), bias};
  }
  if (!sameShape(x.shape, [batch, d]))
    throw shapeError(cell, x.shape, h.shape, `with such a state, x is ${shapeText([batch, d])}`);
  return {a: matmul(x, input), b: matmul(h, state), bias};
}

/**
 * Runs a cell over a sequence; gives the state after each step, the first step's first.
 * @example
 * const half = (x: number, state: number) => (state + x) / 2;
 * print(unroll(half, [1, 1, 1, 0, 0], 0));
 */
export function unroll<X, S>(cell: (x: X, state: S) => S, inputs: readonly X[], start: S): S[] {
  expectFunction('unroll: cell', cell);
  expectList('unroll: inputs', inputs);
  const states: S[] = [];
  let state = start;
  for (const x of inputs) states.push((state = cell(x, state)));
  return states;
}
