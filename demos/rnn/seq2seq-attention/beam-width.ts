// A wider beam finds likelier sentences, not better ones.
import {best, check, each, fixed, isClose, knob} from 'lab';
import {sum, table, verbatim} from 'lab';

const alpha = knob('α', 0, [0, 1, 0.25]);

// P of the next symbol, given the last one; '.' ends.
const next: Record<string, Record<string, number>> = {
  '': {a: 0.45, b: 0.35, '.': 0.2},
  a: {b: 0.35, c: 0.4, '.': 0.25},
  b: {c: 0.9, '.': 0.1},
  c: {a: 0.3, b: 0.2, '.': 0.5},
};
/** log P(y) = Σₜ log P(yₜ | before) */
export function logP(y: Sentence) {
  const p = y.map((s, t) => next[y[t - 1] ?? ''][s] ?? 0);
  return sum(p.map(Math.log)); // [chain-rule]
}
/** log P over a power of the length, end included. */
export function score(y: Sentence, alpha: number) {
  return logP(y) / y.length ** alpha;
}
/** The best that ends, if `width` beginnings are kept. */
export function search(width: number, alpha: number, most = 8) {
  const done: Sentence[] = [];
  let beam: Sentence[] = [[]];
  for (let t = 0; t < most && beam.length > 0; t++) {
    const longer = beam
      .flatMap(grow)
      .sort((a, b) => logP(b) - logP(a))
      .slice(0, width); // [beam]
    done.push(...longer.filter((y) => y.at(-1) === '.'));
    beam = longer.filter((y) => y.at(-1) !== '.');
  }
  return best(done, (y) => -score(y, alpha)).choice;
}

// --- picture ---
type Sentence = string[];
/** Every way to add one symbol. */
function grow(y: Sentence) {
  const symbols = Object.keys(next[y.at(-1) ?? '']);
  return symbols.map((s) => [...y, s]);
}
const widths = {
  greedy: 1,
  'width 2': 2,
  'width 3': 3,
  'width 10': 10,
};
const found = each(widths, (width: number) =>
  search(width, alpha),
);
table({
  columns: ['found', 'P', 'score'],
  rows: each(found, (y) => [
    verbatim(y.join(' ')),
    fixed(Math.exp(logP(y)), 2),
    fixed(score(y, alpha), 2),
  ]),
});
check(
  'after each symbol the probabilities sum to 1',
  Object.values(next).every((p) =>
    isClose(sum(Object.values(p)), 1),
  ),
);
