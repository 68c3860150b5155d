import type {Item, Mark, Panel, Piece} from 'lab/output';

type Labelled = Extract<Mark, {name?: string}>;

const textOf = (piece: Piece) => (typeof piece === 'string' ? piece : piece.value);
const listed = (names: (string | undefined)[]) => names.map((name) => `"${name ?? ''}"`).join(', ');

/** The lines that a run printed. */
export function linesOf(items: Item[]): string[] {
  return items.flatMap((item) => (item.kind === 'text' ? [item.pieces.map(textOf).join(' ')] : []));
}

/** The numbers that were printed after a label, on its line. */
export function numbersAfter(lines: string[], label: string): number[] {
  const line = lines.find((one) => one.includes(label));
  if (line === undefined)
    throw new Error(`No line holds ${JSON.stringify(label)}; the lines are: ${listed(lines)}.`);
  return numbersIn(line.slice(line.indexOf(label) + label.length));
}

/** Every number of a text, `−` and `5 × 10⁻⁶` included. */
export function numbersIn(text: string): number[] {
  const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const written = text
    .replaceAll('−', '-')
    .replace(/\s*[×·]\s*10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, power: string) => {
      const digits = [...power].map((c) => (c === '⁻' ? '-' : raised.indexOf(c)));
      return `e${digits.join('')}`;
    });
  const found = written.match(/(?<![\p{L}\d_.])-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gu) ?? [];
  return found.map(Number);
}

/** A table that a run printed, to be read by the names of its rows and columns. */
export interface ReadTable {
  title?: string;
  columns: string[];
  rows: string[][];
  /** The row whose first cell is that, or the only row, by its place. */
  cell: (row: string | number, column: string) => number;
  /** All numbers of a column, from the top. */
  column: (name: string) => number[];
}

/** The table with that title or at that place; the only one if nothing is said. */
export function tableOf(items: Item[], which: string | number = 0): ReadTable {
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item] : []));
  const found =
    typeof which === 'number' ? tables[which] : tables.find(({title}) => title === which);
  if (!found)
    throw new Error(
      `There is no table ${JSON.stringify(which)}; there are ${tables.length}: ${listed(tables.map(({title}) => title))}.`,
    );
  const rows = found.rows.map((row) => row.map(textOf));
  const columnAt = (name: string) => {
    const at = found.columns.indexOf(name);
    if (at < 0)
      throw new Error(`There is no column "${name}"; there are ${listed(found.columns)}.`);
    return at;
  };
  const numberAt = (row: string[], at: number) => {
    const [value] = numbersIn(row[at] ?? '');
    if (value === undefined) throw new Error(`The cell "${row[at]}" holds no number.`);
    return value;
  };
  return {
    title: found.title,
    columns: found.columns,
    rows,
    cell(row, column) {
      const line = typeof row === 'number' ? rows[row] : rows.find(([first]) => first === row);
      if (!line)
        throw new Error(
          `There is no row "${row}"; there are ${listed(rows.map(([first]) => first))}.`,
        );
      return numberAt(line, columnAt(column));
    },
    column: (name) => rows.map((row) => numberAt(row, columnAt(name))),
  };
}

/** A curve, points, bars or a histogram as numbers; bars over words count 0, 1, 2 … */
export interface ReadSeries {
  x: number[];
  y: number[];
}

/** Every panel of every plot, in their order. */
export function panelsOf(items: Item[]): Panel[] {
  return items.flatMap((item) =>
    item.kind === 'plot'
      ? item.panels.map((panel) => ({...panel, title: panel.title ?? item.title}))
      : [],
  );
}

/** The mark of that name in the panel of that title, or in the only panel that has it. */
export function markOf(
  items: Item[],
  panel: string | undefined,
  name: string,
  kinds: Mark['mark'][],
): Mark {
  const panels = panelsOf(items).filter(({title}) => panel === undefined || title === panel);
  if (panels.length === 0)
    throw new Error(
      `There is no panel "${panel}"; there are ${listed(panelsOf(items).map(({title}) => title))}.`,
    );
  const fits = (mark: Mark): mark is Labelled => kinds.includes(mark.mark) && 'name' in mark;
  const found = panels.flatMap(({marks}) => marks.filter((m) => fits(m) && m.name === name));
  if (found.length === 1) return found[0];
  const names = panels.flatMap(({title, marks}) =>
    marks.filter(fits).map((mark) => `${title ?? ''}: ${mark.name}`),
  );
  throw new Error(
    found.length === 0
      ? `There is no ${kinds.join(' or ')} "${name}"; there are ${listed(names)}.`
      : `"${name}" stands in ${found.length} places; name the panel, too: ${listed(names)}.`,
  );
}

/** The numbers of a mark. */
export function seriesOf(mark: Mark): ReadSeries {
  switch (mark.mark) {
    case 'line':
    case 'points':
      return {x: mark.x, y: mark.y};
    case 'bars':
      return {x: mark.x.map((x, i) => (typeof x === 'number' ? x : i)), y: mark.y};
    case 'histogram':
      return {
        x: mark.y.map((_, i) => (mark.edges[i] + mark.edges[i + 1]) / 2),
        y: mark.y,
      };
    default:
      throw new Error(`A ${mark.mark} has no series of numbers.`);
  }
}
