import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {agree, learn, pair} from './copied-coin';

const page = 'rnn/recurrent-networks';

test('without own samples the target is what was read', () => {
  for (let i = 0; i < 50; i++) {
    const {read, target} = pair(0);
    expect(read).toBe(target);
    expect([0, 1]).toContain(target);
  }
});

test('what is learned falls from 1 to 1/2, in a line', () => {
  for (const q of [0, 0.3, 0.6, 1])
    expect(Math.abs(learn(q, 20000) - 1 + q / 2)).toBeLessThan(
      0.02, // five standard errors
    );
});

test('all n agree: counted over all sequences of a chain', () => {
  const p = 0.7;
  for (const n of [2, 3, 5]) {
    let total = 0;
    for (let code = 0; code < 2 ** n; code++) {
      const y = Array.from(
        {length: n},
        (_, i) => (code >> i) & 1,
      );
      let probability = 0.5;
      for (let i = 1; i < n; i++)
        probability *= y[i] === y[i - 1] ? p : 1 - p;
      if (y.every((v) => v === y[0])) total += probability;
    }
    expect(agree(p, n)).toBeCloseTo(total, 12);
  }
});

const same = (run: Run) =>
  run.number('learned, next token the same:');

expectNotice(page, 'three-quarters', async (run) => {
  run.says(0.5, Number(run.knobs['own share q']));
  run.says('0.76', same(run));
  run.says('0.75', 1 - Number(run.knobs['own share q']) / 2);
  for (const other of await run.seeds(4))
    expect(Math.abs(same(other) - 0.75)).toBeLessThan(0.035);
});

expectTry(page, 'ten-tokens', async (run) => {
  run.says('0.08', run.number('all n tokens agree:'));
  for (const other of await run.seeds(4))
    expect(other.number('all n tokens agree:')).toBeLessThan(
      0.12,
    );
});
