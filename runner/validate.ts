/** From a worker's words, which nobody vouches for, to items that can be shown. */
import type {Item, KnobSpec} from 'lab/output';
import * as c from './check';
import {panel, tone} from './check-panel';
import {choose, expectLength} from './check-shapes';
import {limits} from './protocol';

const text = c.text(limits.text);
const numbers = c.numbers(limits.item);
const many = limits.item;

const piece = c.either(text, c.object({value: text}, {}));
const panels = c.list(panel, 64);

/** By kind. */
const items: {[K in Item['kind']]: c.Check<Extract<Item, {kind: K}>>} = {
  text: c.object({kind: c.oneOf('text'), pieces: c.list(piece, 1_000)}, {}),
  table: (value, path) => {
    const table = c.object(
      {
        kind: c.oneOf('table'),
        columns: c.list(text, limits.columns),
        rows: c.list(c.list(piece, limits.columns), limits.rows),
      },
      {title: text, cut: c.object({rows: c.whole(0, many), columns: c.whole(0, many)}, {})},
    )(cutTable(value), path);
    table.rows.forEach((row, i) => expectLength(row, table.columns.length, `rows[${i}]`));
    return table;
  },
  plot: c.object(
    {kind: c.oneOf('plot'), panels},
    {
      title: text,
      describe: text,
      aspect: c.number,
      columns: c.whole(1, 64),
      frames: c.list(c.object({label: text, panels}, {}), 500),
    },
  ),
  images: (value, path) => {
    const sheet = c.object(
      {
        kind: c.oneOf('images'),
        width: c.whole(1, 1024),
        height: c.whole(1, 1024),
        images: c.list(numbers, 2_000),
      },
      {
        title: text,
        describe: text,
        captions: c.list(text, 2_000),
        columns: c.whole(1, 200),
        range: c.interval,
        scheme: c.oneOf('gray', 'diverging'),
      },
    )(value, path);
    sheet.images.forEach((one, i) => expectLength(one, sheet.width * sheet.height, `images[${i}]`));
    return sheet;
  },
  diagram: c.object(
    {
      kind: c.oneOf('diagram'),
      describe: text,
      nodes: c.list(
        c.object(
          {id: text, x: c.number, y: c.number, label: text},
          {shape: c.oneOf('circle', 'box', 'none'), tone},
        ),
        1_000,
      ),
      edges: c.list(
        c.object(
          {from: text, to: text},
          {label: text, weight: c.number, bend: c.number, dash: c.flag},
        ),
        5_000,
      ),
    },
    {title: text},
  ),
  check: c.object({kind: c.oneOf('check'), label: text, ok: c.flag}, {}),
  progress: c.object({kind: c.oneOf('progress'), done: c.number, total: c.number}, {label: text}),
  error: c.object(
    {kind: c.oneOf('error'), name: text, message: text},
    {line: c.whole(1, many), column: c.whole(0, many), values: c.texts(text, 8)},
  ),
};

const gridValue = c.either(c.list(c.number, 400), c.list(c.list(c.number, 100), 100));

const knobs: {[K in KnobSpec['knob']]: c.Check<Extract<KnobSpec, {knob: K}>>} = {
  slider: c.object(
    {
      knob: c.oneOf('slider'),
      label: text,
      value: c.number,
      min: c.number,
      max: c.number,
      step: c.number,
    },
    {log: c.flag},
  ),
  choice: c.object(
    {knob: c.oneOf('choice'), label: text, value: text, options: c.list(text, 100)},
    {},
  ),
  switch: c.object({knob: c.oneOf('switch'), label: text, value: c.flag}, {}),
  grid: c.object(
    {knob: c.oneOf('grid'), label: text, value: gridValue},
    {min: c.number, max: c.number, step: c.number},
  ),
};

/** A table that is too large as what can be shown of it, with how large it was. */
function cutTable(value: unknown): unknown {
  const {columns, rows} = {columns: undefined, rows: undefined, ...(value as object)} as {
    columns: unknown;
    rows: unknown;
  };
  if (!Array.isArray(columns) || !Array.isArray(rows)) return value;
  if (columns.length <= limits.columns && rows.length <= limits.rows) return value;
  const within = (row: unknown): unknown =>
    Array.isArray(row) ? row.slice(0, limits.columns) : row;
  return {
    ...(value as object),
    columns: within(columns),
    rows: rows.slice(0, limits.rows).map(within),
    cut: {rows: rows.length, columns: columns.length},
  };
}

const anyItem = choose<Item>('kind', items);
const anyKnob = choose<KnobSpec>('knob', knobs);

/** An item that a run emitted, or in a sentence why it is none. */
export function toItem(value: unknown): {item: Item} | {problem: string} {
  return attempt(() => ({item: anyItem(value, '')}));
}

/** A knob that a run declared. */
export function toKnob(value: unknown): {knob: KnobSpec} | {problem: string} {
  return attempt(() => ({knob: anyKnob(value, '')}));
}

function attempt<T>(make: () => T): T | {problem: string} {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof c.Misfit) return {problem: `${thrown.message}.`};
    throw thrown;
  }
}
