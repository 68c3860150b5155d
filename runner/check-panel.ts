/** Checks for one pair of axes and its marks. */
import type {Axis, Mark, Panel} from 'lab/output';
import * as c from './check';
import {choose, expectLength, full, pair, same} from './check-shapes';
import {limits} from './protocol';

const text = c.text(limits.text);
const numbers = c.numbers(limits.item);

/** A colour. */
export const tone = c.either(c.whole(0, 7), c.oneOf('ink', 'muted'));
const count = c.whole(0, limits.item);
const named = {name: text, tone, lost: c.object({count, of: count}, {})};
const tick = c.either(c.number, pair(c.number, text));
const axis: c.Check<Axis> = c.object(
  {},
  {
    label: text,
    domain: c.interval,
    scale: c.oneOf('linear', 'log', 'symlog'),
    ticks: c.list(tick, 200),
  },
);
const grid = {
  x: c.interval,
  y: c.interval,
  columns: c.whole(1, 4096),
  rows: c.whole(1, 4096),
  values: numbers,
};

/** By the name of the mark. */
const marks: {[M in Mark['mark']]: c.Check<Extract<Mark, {mark: M}>>} = {
  line: same(
    ['x', 'y'],
    c.object(
      {mark: c.oneOf('line'), x: numbers, y: numbers},
      {...named, dash: c.flag, step: c.flag},
    ),
  ),
  points: same(
    ['x', 'y', 'labels'],
    c.object(
      {mark: c.oneOf('points'), x: numbers, y: numbers},
      {...named, size: c.number, labels: c.list(text, 5_000)},
    ),
  ),
  bars: same(
    ['x', 'y'],
    c.object(
      {mark: c.oneOf('bars'), x: c.list(c.either(text, c.number), 5_000), y: numbers},
      named,
    ),
  ),
  histogram: (value, path) => {
    const mark = c.object({mark: c.oneOf('histogram'), edges: numbers, y: numbers}, named)(
      value,
      path,
    );
    expectLength(mark.edges, mark.y.length + 1, `${path}.edges`);
    return mark;
  },
  band: same(
    ['x', 'lo', 'hi'],
    c.object({mark: c.oneOf('band'), x: numbers, lo: numbers, hi: numbers}, named),
  ),
  polygon: same(['x', 'y'], c.object({mark: c.oneOf('polygon'), x: numbers, y: numbers}, named)),
  arrows: same(
    ['x', 'y', 'dx', 'dy'],
    c.object({mark: c.oneOf('arrows'), x: numbers, y: numbers, dx: numbers, dy: numbers}, named),
  ),
  rule: c.object({mark: c.oneOf('rule')}, {...named, x: c.number, y: c.number}),
  label: c.object(
    {mark: c.oneOf('label'), x: c.number, y: c.number, text},
    {anchor: c.oneOf('start', 'middle', 'end')},
  ),
  heat: full(
    c.object(
      {mark: c.oneOf('heat'), ...grid},
      {scheme: c.oneOf('sequential', 'diverging'), range: c.interval, label: text},
    ),
  ),
  contour: full(c.object({mark: c.oneOf('contour'), ...grid}, {...named, levels: c.numbers(100)})),
  regions: full(c.object({mark: c.oneOf('regions'), ...grid}, {names: c.list(text, 100)})),
};

/** One pair of axes. */
export const panel: c.Check<Panel> = c.object(
  {x: axis, y: axis, marks: c.list(choose<Mark>('mark', marks), 500)},
  {title: text, equal: c.flag},
);
