/** A field on a regular grid of cells, row by row from the lowest y; values stand at cell centres. */
export interface Field {
  columns: number;
  rows: number;
  values: ArrayLike<number>;
}

/** The field with one more value on each side: that at the outer edge, half a cell further on. */
export function pad({columns, rows, values}: Field): Field & {values: number[]} {
  const half = (last: number, before: number) => 1.5 * last - 0.5 * before;
  const widen = (line: number[]) => [
    half(line[0], line[1] ?? line[0]),
    ...line,
    half(line.at(-1)!, line.at(-2) ?? line[0]),
  ];
  const lines = Array.from({length: rows}, (_, j) =>
    widen(Array.from({length: columns}, (_, i) => values[j * columns + i])),
  );
  const below = lines[0].map((v, i) => half(v, (lines[1] ?? lines[0])[i]));
  const above = lines.at(-1)!.map((v, i) => half(v, (lines.at(-2) ?? lines[0])[i]));
  return {columns: columns + 2, rows: rows + 2, values: [below, ...lines, above].flat()};
}

/** The field with a border of one value: every line then closes. */
export function border({columns, rows, values}: Field, fill: number): Field {
  const out = Array.from({length: (columns + 2) * (rows + 2)}, () => fill);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      out[(j + 1) * (columns + 2) + i + 1] = values[j * columns + i];
    }
  }
  return {columns: columns + 2, rows: rows + 2, values: out};
}

/** Where a place of a padded field lies on `cells` cells: its first and last steps are half ones. */
export function unpad(place: number, cells: number): number {
  const p = place < 1 ? place / 2 : place > cells ? cells - 0.5 + (place - cells) / 2 : place - 0.5;
  return Math.min(cells, Math.max(0, p));
}

/** Edges crossed by the line in each of the 16 cases of a square's corners (bits: 1 2 / 8 4 from below left). */
const cases: [number, number][][] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 2],
    [1, 0],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];

/**
 * The lines on which a field has the value `level`, as lists of points in grid units (the centre of
 * the first cell is 0, 0); a closed line ends where it begins. Cells beside a gap have no line.
 */
export function isolines({columns, rows, values}: Field, level: number): [number, number][][] {
  const points = new Map<number, [number, number]>();
  const next = new Map<number, number>();
  const at = (i: number, j: number) => values[j * columns + i] - level;
  // An edge is known by the corner where it starts and whether it runs right or up.
  const edgeKey = (i: number, j: number, e: number) =>
    e === 0
      ? 2 * (j * columns + i)
      : e === 2
        ? 2 * ((j + 1) * columns + i)
        : e === 3
          ? 2 * (j * columns + i) + 1
          : 2 * (j * columns + i + 1) + 1;
  const crossing = (i: number, j: number, e: number) => {
    const key = edgeKey(i, j, e);
    if (!points.has(key)) {
      const [i0, j0] = [e === 1 ? i + 1 : i, e === 2 ? j + 1 : j];
      const right = e === 0 || e === 2;
      const [a, b] = [at(i0, j0), right ? at(i0 + 1, j0) : at(i0, j0 + 1)];
      const t = Math.abs(b - a) === Infinity ? 0.5 : a / (a - b);
      points.set(key, right ? [i0 + t, j0] : [i0, j0 + t]);
    }
    return key;
  };
  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
      if (corners.some(Number.isNaN)) continue;
      const code = corners.reduce((bits, v, k) => bits | (v >= 0 ? 1 << k : 0), 0);
      for (const [from, to] of cases[code]) next.set(crossing(i, j, from), crossing(i, j, to));
    }
  }
  return join(next, points);
}

/** Follows the steps from edge to edge: first the lines that have a beginning, then the rings. */
function join(next: Map<number, number>, points: Map<number, [number, number]>) {
  const lines: [number, number][][] = [];
  const targets = new Set(next.values());
  const starts = [...next.keys()];
  for (const start of [...starts.filter((k) => !targets.has(k)), ...starts]) {
    if (!next.has(start)) continue;
    const line = [points.get(start)!];
    for (let key = start, to = next.get(key); to !== undefined; key = to, to = next.get(key)) {
      next.delete(key);
      line.push(points.get(to)!);
    }
    lines.push(line);
  }
  return lines;
}

/** A ring or line with its steps rounded off: each point moves towards the middle of its neighbours. */
export function smoothen(line: [number, number][], times = 2): [number, number][] {
  const closed = line.length > 3 && String(line[0]) === String(line.at(-1));
  let points = line;
  for (let k = 0; k < times; k++) {
    const n = points.length;
    points = points.map((p, i): [number, number] => {
      if (!closed && (i === 0 || i === n - 1)) return p;
      const before = points[i === 0 ? n - 2 : i - 1];
      const after = points[i === n - 1 ? 1 : i + 1];
      return [(before[0] + 2 * p[0] + after[0]) / 4, (before[1] + 2 * p[1] + after[1]) / 4];
    });
  }
  return points;
}
