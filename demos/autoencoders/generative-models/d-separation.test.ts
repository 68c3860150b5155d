import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {draw, separated} from './d-separation';

const page = 'autoencoders/generative-models';
const children: Record<string, string> = {
  S: 'RK',
  R: 'W',
  K: 'W',
  W: 'L',
  L: '',
};
const parents = (v: string) =>
  Object.keys(children).filter((u) => children[u].includes(v));
const below = (v: string): string[] => [
  v,
  ...[...children[v]].flatMap(below),
];

/** The path rule: chains and forks that are seen block, colliders that are unseen too. */
function open(
  path: string[],
  to: string,
  S: string[],
): boolean {
  const v = path[path.length - 1];
  if (v === to) return true;
  return [...children[v], ...parents(v)]
    .filter((w) => !path.includes(w))
    .some((w) => {
      const u = path[path.length - 2];
      const collides =
        u !== undefined &&
        children[u].includes(v) &&
        children[w].includes(v);
      const blocked =
        u !== undefined &&
        (collides
          ? !below(v).some((d) => S.includes(d))
          : S.includes(v));
      return !blocked && open([...path, w], to, S);
    });
}

test('the moral graph of ancestors and the rule on paths agree', () => {
  const names = Object.keys(children);
  let apart = 0;
  for (const a of names)
    for (const b of names)
      for (let code = 0; code < 32; code++) {
        const S = names.filter((_, i) => (code >> i) & 1);
        if (a === b || S.includes(a) || S.includes(b)) continue;
        expect(separated(a, b, S)).toBe(!open([a], b, S));
        apart += +separated(a, b, S);
      }
  expect(apart).toBeGreaterThan(10);
});

test('samples have the probabilities that the exercise derives', () => {
  let seed = 7;
  const uniform = () =>
    (seed = (seed * 16807) % 2147483647) / 2147483647;
  const rows = Array.from({length: 40000}, () => draw(uniform));
  const share = (k: string, on: typeof rows) =>
    on.filter((x) => x[k]).length / on.length;
  const wet = rows.filter((x) => x.W);
  expect(share('K', rows)).toBeCloseTo(0.25, 1.7); // four deviations
  expect(share('K', wet)).toBeCloseTo(0.363, 1.7);
  expect(
    share(
      'K',
      wet.filter((x) => x.R),
    ),
  ).toBeCloseTo(0.16, 1.7);
  expect(share('L', wet)).toBeCloseTo(0.8, 1.7);
  expect(
    share(
      'L',
      rows.filter((x) => !x.W),
    ),
  ).toBeCloseTo(0.1, 1.7);
});

const drawn = (run: Run, name: string) => run.points(name).y;

expectNotice(page, 'season-cuts', async (run) => {
  for (const other of await run.seeds(3)) {
    expect(drawn(other, 'separated')).toHaveLength(1);
    expect(drawn(other, 'separated')[0]).toBeLessThan(18.4);
    for (const size of drawn(other, 'connected'))
      expect(size).toBeGreaterThan(100);
  }
});

expectTry(page, 'explaining-away', async (run, author) => {
  expect(author.knobs.observed).toBe('S');
  for (const other of await run.seeds(3)) {
    expect(drawn(other, 'separated')).toHaveLength(2);
    expect(drawn(other, 'connected')).toHaveLength(1); // R–K
    expect(drawn(other, 'connected')[0]).toBeGreaterThan(100);
  }
});

expectTry(
  page,
  'cancel',
  async (run) => {
    for (const other of await run.seeds(3)) {
      const sizes = drawn(other, 'connected');
      expect(sizes).toHaveLength(10);
      // S–W and S–L, though connected
      expect(sizes.filter((v) => v < 15.1)).toHaveLength(2);
    }
  },
  {checksMayFail: ['connected pairs are above it']},
);
