/** Evenly spaced numbers from a to b. */
export const span = (a: number, b: number, n: number) =>
  Array.from({length: n}, (_, i) => a + ((b - a) * i) / (n - 1));

/** A little generator of its own, so that samples are the same everywhere. */
function dice(seed: number) {
  let s = seed;
  return () => {
    s = (s * 1664525 + 1013904223) % 4294967296;
    return s / 4294967296;
  };
}

/** Normal draws of a seed. */
export function normals(seed: number, n: number) {
  const u = dice(seed);
  return Array.from({length: n}, () => {
    const r = Math.sqrt(-2 * Math.log(1 - u()));
    return r * Math.cos(2 * Math.PI * u());
  });
}

/** The values of f on a grid of cells, as maps want them. */
export function field(
  x: [number, number],
  y: [number, number],
  columns: number,
  rows: number,
  f: (x: number, y: number) => number,
) {
  const values: number[] = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const at = (e: [number, number], k: number, n: number) =>
        e[0] + ((k + 0.5) / n) * (e[1] - e[0]);
      values.push(f(at(x, i, columns), at(y, j, rows)));
    }
  }
  return {x, y, columns, rows, values};
}
