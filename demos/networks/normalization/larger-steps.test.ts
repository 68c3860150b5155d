import {grad, ones, tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {loss, standardise} from './larger-steps';

const page = 'networks/normalization';

test('standardise is blind to the scale of a column', () => {
  const one = standardise(
    tensor([
      [1, 5],
      [4, 0],
      [2, 2],
    ]),
  );
  const ten = standardise(
    tensor([
      [10, 5],
      [40, 0],
      [20, 2],
    ]),
  );
  one.data.forEach((v, i) =>
    expect(ten.data[i]).toBeCloseTo(v, 4),
  );
});

test('a net of one layer is a linear model, with slope zero in γ', () => {
  const layer = {
    W: tensor([[0], [0]]),
    gamma: ones(1),
    beta: zeros(1),
  };
  // Labels ±1, outputs 0; with depth 10 this layer is a hidden one.
  expect(loss([layer], false).data[0]).toBeCloseTo(1, 12);
  const {gamma} = grad((net: (typeof layer)[]) =>
    loss(net, false),
  )([layer])[0];
  expect(gamma.data[0]).toBe(0);
});

const largest = (run: Run, name: string) =>
  run.table().cell(name, 'largest η with loss < ½');
const least = (run: Run, name: string) =>
  run.table().cell(name, 'least loss');

expectNotice(page, 'largest-rate', async (run) => {
  run.says('0.46', largest(run, 'BN'));
  run.says('0.05', largest(run, 'no BN'));
  for (const other of await run.seeds(8)) {
    expect(largest(other, 'BN')).toBeGreaterThan(
      2 * largest(other, 'no BN'),
    );
    expect(least(other, 'BN')).toBeLessThan(
      least(other, 'no BN'),
    );
  }
});

expectTry(page, 'weights-too-large', async (run, author) => {
  const plain = await run.seeds(5);
  const before = await author.seeds(5);
  plain.forEach((other, k) => {
    expect(largest(other, 'no BN')).toBe(0);
    expect(largest(other, 'BN')).toBe(largest(before[k], 'BN'));
  });
});

expectTry(page, 'shallow-net', async (run) => {
  run.says('0.46', largest(run, 'BN'));
  run.says('0.22', largest(run, 'no BN'));
  const ratios = (await run.seeds(8)).map(
    (r) => largest(r, 'BN') / largest(r, 'no BN'),
  );
  expect(Math.max(...ratios)).toBeLessThan(2.5);
  expect(ratios.filter((q) => q < 1.01).length).toBeGreaterThan(
    3,
  );
});
