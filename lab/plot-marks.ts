/** From one panel as an author writes it to axes and marks. */
import {expectFields, type Fields} from './expect-fields';
import {formatValue} from './format';
import {histogramsOf} from './histogram';
import type {Axis, HeatMark, LabelMark, Mark, Panel, RegionsMark, Tone} from './output';
import {claimTones, toneOf, type Palette} from './palette';
import {fieldMarks} from './plot-fields';
import {expectRange, fieldOf} from './plot-grid';
import {categoriesOf, lineOf, placedHeights, positionsOf} from './plot-line';
import type {ArrowsSpec, AxisSpec, FieldSpec, PanelSpec, PointsSpec} from './plot-spec';
import {isNumbers, isPairs, numbersOf, pairsOf, sameLength} from './series';

const axisFields: Fields<AxisSpec> = {
  label: 1,
  values: 1,
  domain: 1,
  log: 1,
  symlog: 1,
  ticks: 1,
};

/** The panel of a spec; throws an error that names the series that does not fit. */
export function panelOf(spec: PanelSpec, palette: Palette): Panel {
  claimTones(spec, palette);
  const marks = [...fieldMarks(spec), ...seriesMarks(spec, palette), ...labelMarks(spec)];
  for (const mark of marks) {
    openGaps(mark, spec);
    countLost(mark);
  }
  const panel: Panel = {x: axisOf(spec.x, 'plot: x'), y: axisOf(spec.y, 'plot: y'), marks};
  if (spec.title !== undefined) panel.title = spec.title;
  if (spec.equal) panel.equal = true;
  return panel;
}

function axisOf(spec: AxisSpec = {}, where: string): Axis {
  expectFields(spec, axisFields, where);
  const axis: Axis = {};
  if (spec.label !== undefined) axis.label = spec.label;
  if (spec.domain) axis.domain = expectRange(spec.domain, `${where}.domain`);
  if (spec.log) axis.scale = 'log';
  if (spec.symlog) axis.scale = 'symlog';
  if (spec.ticks)
    axis.ticks = spec.ticks.map((tick) => (typeof tick === 'number' ? tick : [tick[0], tick[1]]));
  if (spec.log && axis.domain && axis.domain[0] <= 0) {
    throw new RangeError(
      `${where}.domain: a log axis begins above 0, but this one begins at ${axis.domain[0]}.`,
    );
  }
  return axis;
}

/**
 * Counts what is missing from a series, so that the picture can say so. A place without x and y is a lifted pen
 * (that is how one line is made of several); a value that is missing at a place is lost.
 */
function countLost(mark: Mark) {
  if (mark.mark === 'rule' || mark.mark === 'label' || 'columns' in mark) return;
  const at: (string | number)[] | undefined = mark.mark === 'histogram' ? undefined : mark.x;
  const lists = mark.mark === 'band' ? [mark.lo, mark.hi] : [mark.y];
  let [count, of] = [0, 0];
  lists[0].forEach((_, i) => {
    const gone = lists.some((list) => Number.isNaN(list[i]));
    const isPlaced = at === undefined || !Number.isNaN(at[i]);
    if (gone && !isPlaced) return;
    of++;
    if (gone || !isPlaced) count++;
  });
  if (count > 0) mark.lost = {count, of};
}

/** What a log axis cannot show is a gap: a loss that reaches 0 must not stop the demo. */
function openGaps(mark: Mark, {x, y}: PanelSpec) {
  if ('columns' in mark) return;
  const lists: unknown[] = [];
  if (x?.log && 'x' in mark) lists.push(mark.x);
  if (y?.log && 'y' in mark && mark.mark !== 'histogram') lists.push(mark.y);
  if (y?.log && mark.mark === 'band') lists.push(mark.lo, mark.hi);
  for (const list of lists) {
    if (!Array.isArray(list)) continue;
    list.forEach((value, i) => {
      if (typeof value === 'number' && value <= 0) list[i] = NaN;
    });
  }
}

type SeriesMark = Exclude<Mark, HeatMark | RegionsMark | LabelMark>;

/** From the back to the front: areas, rules, lines, arrows, points. */
function seriesMarks(spec: PanelSpec, palette: Palette): Mark[] {
  const each = <T>(
    kind: keyof PanelSpec,
    parts: Record<string, T> | undefined,
    make: (part: T, where: string) => SeriesMark,
    usual: (name: string) => Tone = palette,
  ) =>
    Object.entries(parts ?? {}).map(([name, part]): Mark => {
      const mark = make(part, `plot: ${kind} '${name}'`);
      if (name) mark.name = name;
      mark.tone = toneOf(part) ?? usual(name);
      return mark;
    });
  return [
    ...each('bands', spec.bands, (band, where) => {
      const lo = numbersOf(band.lo, `${where}.lo`);
      const hi = numbersOf(band.hi, `${where}.hi`);
      const x = band.x ? numbersOf(band.x, `${where}.x`) : positionsOf(spec.x, where, lo.length);
      sameLength(where, {x, lo, hi});
      return {mark: 'band', x, lo, hi};
    }),
    ...each('polygons', spec.polygons, (outline, where) => ({
      mark: 'polygon',
      ...pairsOf(outline, where),
    })),
    ...each('bars', spec.bars, (heights, where) => {
      const y = numbersOf(heights, where);
      const x = categoriesOf(spec.x, y.length);
      sameLength(where, {'x.values': x, y});
      return {mark: 'bars', x, y};
    }),
    ...histogramsOf(
      spec.histogram ?? {},
      spec.x?.domain && expectRange(spec.x.domain, 'plot: x.domain'),
    ).map(({name, edges, y, tone = palette(name)}): Mark => ({
      mark: 'histogram',
      edges,
      y,
      tone,
      ...(name ? {name} : {}),
    })),
    ...each('rules', spec.rules, ruleOf, () => 'muted'),
    ...each(
      'formulas',
      spec.formulas,
      (line, where) => ({...lineOf(line, spec.x, where), dash: true}),
      () => 'ink',
    ),
    ...each('lines', spec.lines, (line, where) => lineOf(line, spec.x, where)),
    ...each('arrows', spec.arrows, arrowsOf),
    ...each('points', spec.points, (points, where) => pointsOf(points, spec.x, where)),
  ];
}

function ruleOf(rule: {x: number} | {y: number}, where: string): SeriesMark {
  const [key, at] = 'x' in rule ? (['x', rule.x] as const) : (['y', rule.y] as const);
  if (!Number.isFinite(at)) {
    throw new TypeError(
      `${where}: expected {x} or {y} with a number, but it is ${formatValue(rule)}.`,
    );
  }
  return {mark: 'rule', [key]: at};
}

function arrowsOf(arrows: ArrowsSpec | FieldSpec, where: string): SeriesMark {
  if ('field' in arrows) return {mark: 'arrows', ...fieldOf(arrows, where)};
  const x = numbersOf(arrows.x, `${where}.x`);
  const y = numbersOf(arrows.y, `${where}.y`);
  const dx = numbersOf(arrows.dx, `${where}.dx`);
  const dy = numbersOf(arrows.dy, `${where}.dy`);
  sameLength(where, {x, y, dx, dy});
  return {mark: 'arrows', x, y, dx, dy};
}

function pointsOf(points: PointsSpec, axis: AxisSpec | undefined, where: string): SeriesMark {
  if (isPairs(points)) return {mark: 'points', ...pairsOf(points, where)};
  if (isNumbers(points)) {
    return {mark: 'points', ...placedHeights(undefined, points, axis, where, where)};
  }
  if (typeof points !== 'object' || points === null) {
    throw new TypeError(
      `${where}: expected a list of pairs, of numbers, or {x, y}, but it is ${formatValue(points)}.`,
    );
  }
  expectFields(points, {x: 1, y: 1, xy: 1, labels: 1, size: 1, tone: 1}, where);
  const at =
    'xy' in points
      ? pairsOf(points, where)
      : placedHeights(
          points.x && numbersOf(points.x, `${where}.x`),
          points.y,
          axis,
          where,
          `${where}.y`,
        );
  const mark: SeriesMark = {mark: 'points', ...at};
  if (points.size !== undefined) mark.size = points.size;
  if (points.labels) {
    sameLength(where, {x: mark.x, labels: points.labels});
    mark.labels = points.labels.map(String);
  }
  return mark;
}

function labelMarks({labels = []}: PanelSpec): LabelMark[] {
  return labels.map((label) => ({mark: 'label', ...label, text: String(label.text)}));
}
