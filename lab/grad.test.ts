import {describe, expect, test} from 'vitest';
import {
  add,
  backward,
  checkGrad,
  dot,
  exp,
  grad,
  gradients,
  hessian,
  hessianVector,
  jacobian,
  max,
} from './index';
import {
  matmul,
  mul,
  parameter,
  sin,
  square,
  stopGradient,
  sub,
  sum,
  tanh,
  tensor,
  valueAndGrad,
} from './index';
import {withoutTracking, type Tensor} from './index';

describe('grad', () => {
  test('has the form of its argument: number, list, rows, tensor, tree', () => {
    expect(grad(sin)(0)).toBe(1);
    expect(grad((x) => sum(square(x)))([1, 2])).toEqual([2, 4]);
    expect(grad((x) => sum(square(x)))([[1], [2]])).toEqual([[2], [4]]);
    expect(grad((x: Tensor) => sum(square(x)))(tensor([3])).values()).toEqual([6]);
    const weights = {layers: [{w: tensor([2])}, {w: tensor([3])}]};
    const product = (p: typeof weights) => sum(mul(p.layers[0].w, p.layers[1].w));
    const slopes = grad(product)(weights);
    expect(slopes.layers.map(({w}) => w.item())).toEqual([3, 2]);
  });

  test('can be nested: the first four derivatives of sin at 1', () => {
    const d1 = grad(sin);
    const d2 = grad(d1);
    const d3 = grad(d2);
    const d4 = grad(d3);
    const wanted = [Math.cos(1), -Math.sin(1), -Math.cos(1), Math.sin(1)];
    [d1, d2, d3, d4].forEach((d, i) => expect(d(1)).toBeCloseTo(wanted[i], 14));
  });

  test('keeps an inner variable apart from an outer one of the same value', () => {
    // d/dx [x · d/dy (x + y)] = 1, where a confusion of x and y would give 2
    const f = (x: Tensor) => mul(x, grad((y: Tensor) => add(x, y))(x));
    expect(grad(f)(1)).toBe(1);
  });

  test('adds up all uses of a variable, also when they share a gradient', () => {
    const f = (x: Tensor) => {
      const y = add(x, x);
      return sum(add(add(y, x), mul(y, y))); // 3x + 4x²
    };
    expect(grad(f)([1, 2])).toEqual([11, 19]);
  });

  test('does not let a sum of gradients spill into another that shared its first part', () => {
    const f = ({a, b}: {a: Tensor; b: Tensor}) => {
      const early = mul(a, 2);
      return sum(add(early, add(a, b))); // add hands the same gradient to a and to b
    };
    const {a, b} = grad(f)({a: tensor([1]), b: tensor([1])});
    expect([a.item(), b.item()]).toEqual([3, 1]);
  });

  test('is shared by equal largest numbers', () => {
    expect(grad((x) => max(x))([2, 2, 1])).toEqual([0.5, 0.5, 0]);
  });

  test('differentiates a penalty on a gradient', () => {
    // f = w x², penalty (∂f/∂x)² = 4 w² x², ∂/∂w = 8 w x²
    const w = parameter(3);
    const slope = grad((x: Tensor) => mul(w, square(x)))(tensor(2));
    backward(square(slope));
    expect(w.grad!.item()).toBe(8 * 3 * 4);
  });

  test('says so when the function does not end in one number', () => {
    expect(() => grad((x) => square(x))([1, 2])).toThrow('it gave shape [2]; end it with sum(…)');
  });

  test('is zero for what the function does not use or must not follow', () => {
    expect(grad(() => 1)([1, 2])).toEqual([0, 0]);
    expect(grad((x) => sum(mul(x, stopGradient(x))))([3])).toEqual([3]);
    expect(grad((x) => withoutTracking(() => sum(x)))([3])).toEqual([0]);
  });
});

test('valueAndGrad hands on further arguments', () => {
  const loss = (w: Tensor, x: number[], y: number) => square(sub(dot(w, x), y));
  expect(valueAndGrad(loss)([1, 1], [2, 3], 4)).toEqual({value: 1, grad: [4, 6]});
});

test('backward leaves gradients at parameters and adds to what is there', () => {
  const w = parameter([1, 2]);
  const b = parameter(0);
  const loss = () => add(sum(square(w)), b);
  backward(loss());
  backward(loss());
  expect(w.grad!.values()).toEqual([4, 8]);
  expect(b.grad!.item()).toBe(2);
  expect(() => backward(square(w))).toThrow('not one');
});

test('gradients start from any seed and reach tensors in between', () => {
  const x = parameter([1, 2]);
  const y = square(x);
  const z = exp(y);
  const seed = tensor([1, 0]);
  const [gy, gx] = gradients(z, [y, x], seed);
  expect(gy.values()).toEqual([Math.E, 0]);
  expect(gx.values()).toEqual([2 * Math.E, 0]);
});

describe('second order', () => {
  const a = [
    [2, 1],
    [1, 3],
  ];
  const quadratic = (x: Tensor) => mul(0.5, dot(x, matmul(a, x)));

  test('the Hessian of ½ xᵀAx is A, and Hv is Av', () => {
    expect(hessian(quadratic, [5, -7])).toEqual(a);
    expect(hessianVector(quadratic, [5, -7], [1, 2])).toEqual([4, 7]);
  });

  test('the Jacobian of x ↦ tanh(Ax) has rows (1 − yᵢ²) aᵢ', () => {
    const x = [0.3, -0.2];
    const y = tanh(matmul(a, x));
    const wanted = a.map((row, i) => row.map((v) => (1 - y[i] ** 2) * v));
    jacobian((t) => tanh(matmul(a, t)), x).forEach((row, i) =>
      row.forEach((v, j) => expect(v).toBeCloseTo(wanted[i][j], 14)),
    );
  });
});

test('checkGrad is tiny for a right gradient and large for a wrong one', () => {
  const f = (x: Tensor) => sum(mul(sin(x), exp(x)));
  expect(checkGrad(f, [0.5, -1])).toBeLessThan(1e-8);
  const wrong = (x: Tensor) => sum(mul(sin(x), stopGradient(exp(x))));
  expect(checkGrad(wrong, [0.5, -1])).toBeGreaterThan(0.1);
});
