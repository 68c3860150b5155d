// The same three matrices at every letter of a word.
import {add, check, diagram, knob, matmul} from 'lab';
import {plot, print, random, range, tanh} from 'lab';

const words = ['level', 'a', 'banana', 'recurrent'] as const;
const word = knob('word', words);
const lit = knob('lit', ['W', 'U', 'V']);
const [n, m, k] = [4, 26, 26]; // units, letters in and out
const dice = random(1);
const matrix = (rows: number, columns: number) =>
  range(rows).map(() => dice.normal(columns));
const U = matrix(n, m);
const W = matrix(n, n);
const b = dice.normal(n);

/** h′ = tanh(b + W h + U x), x a letter. */
export function update(h: number[], letter: string) {
  const x = U.map((row) => row[letter.charCodeAt(0) - 97]);
  return tanh(add(add(b, matmul(W, h)), x)); // [state-update]
}
/** The state after each letter. */
export function read(word: string, h: number[]) {
  return [...word].map((x) => (h = update(h, x))); // [unfold]
}
/** Numbers to store: entries of U, W, b, V and c. */
export function stored() {
  return n * m + n * n + n + k * n + k; // [count-weights]
}
/** A net that sees t letters at once: n units, k outputs. */
export function window(t: number) {
  return n * (t * m) + n + k * n + k;
}

// --- picture ---
const start = Array<number>(n).fill(0);
const states = read(word, start);
const t = range(1, word.length + 1);
const use = (name: string) =>
  name === lit ? {weight: 1, label: name} : {dash: true};
const node = (kind: string, y: number) =>
  t.map((t) => ({
    id: kind + t,
    x: t,
    y,
    label: kind === 'x' ? word[t - 1] : kind,
  }));
const edge = (name: string, from: string, to: string) =>
  t.map((t) => ({from: from + t, to: to + t, ...use(name)}));
diagram({
  describe: 'The network, drawn once for each letter',
  nodes: [...node('x', 0), ...node('h', 1), ...node('o', 2)],
  edges: [
    ...edge('U', 'x', 'h'),
    ...edge('V', 'h', 'o'),
    ...t.slice(1).map((t) => ({
      ...{from: `h${t - 1}`, to: `h${t}`},
      ...use('W'),
    })),
  ],
});
const lengths = range(1, 13);
plot({
  panels: {
    'h, a column per letter': {
      x: {label: 't'},
      heat: {
        ...{x: [0.5, word.length + 0.5], y: [0.5, n + 0.5]},
        values: range(n).map((i) => states.map((h) => h[i])),
        ...{scheme: 'diverging' as const, range: [-1, 1]},
      },
    },
    'numbers to store': {
      x: {label: 't', values: lengths},
      y: {domain: [0, window(12)]},
      lines: {
        recurrent: lengths.map(stored),
        window: lengths.map(window),
      },
    },
  },
});
print('recurrent, for any length:', stored());
print('window of this length:', window(word.length));
check(
  'the window stores more exactly if (t − 1) m > n',
  lengths.every(
    (t) => window(t) > stored() === (t - 1) * m > n,
  ),
);
