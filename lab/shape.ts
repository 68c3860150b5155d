/** Shapes: lists of axis lengths, outermost first. Every message names the operation and both shapes. */
export type Shape = readonly number[];

/** The most numbers that one tensor may hold: 2²⁴, which is 128 MB. */
export const LARGEST_TENSOR = 2 ** 24;

/** `[2, 3]` as it stands in messages. */
export function shapeText(shape: Shape): string {
  return `[${Array.from(shape as readonly unknown[], (n) => (Array.isArray(n) ? `[${n.join(', ')}]` : String(n))).join(', ')}]`;
}

/** How many numbers a tensor of this shape holds: the product of its axes (1 for a scalar). */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) size *= shape[axis];
  return size;
}

/** Whether a shape is one, and n numbers fill it: asked for each tensor that is made. */
export function isFilled(shape: Shape, n: number): boolean {
  if (!Array.isArray(shape)) return false;
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) {
    if (!Number.isInteger(shape[axis]) || shape[axis] < 0) return false;
    size *= shape[axis];
  }
  return size === n;
}

/** Whether two shapes are equal, axis by axis. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}

/** The error for two shapes that do not fit, with what would have fitted. */
export function shapeError(operation: string, a: Shape, b: Shape, wanted: string): RangeError {
  return new RangeError(
    `${operation}: shapes ${shapeText(a)} and ${shapeText(b)} do not fit; ${wanted}.`,
  );
}

/** A copy of a shape, so that changing the caller's list later does not change the tensor. Throws as `assertShape`. */
export function copyShape(operation: string, shape: Shape): Shape {
  assertShape(operation, shape);
  return shape.map((n) => n + 0); // −0 is 0
}

/** Throws unless the shape is a list of whole numbers ≥ 0 and the tensor would not be too large. */
export function assertShape(operation: string, shape: Shape): void {
  if (!Array.isArray(shape))
    throw new TypeError(
      `${operation}: a shape must be a list such as [2, 3], got ${String(shape)}.`,
    );
  // every and some leave out what a sparse list does not have
  for (const n of shape as unknown[])
    if (!Number.isInteger(n) || (n as number) < 0)
      throw new RangeError(
        `${operation}: ${shapeText(shape)} is not a shape; each axis is a whole number ≥ 0.`,
      );
  const size = sizeOf(shape);
  if (size > LARGEST_TENSOR)
    throw new RangeError(
      `${operation}: a tensor of shape ${shapeText(shape)} would hold ${size.toLocaleString('en')} numbers; ` +
        `lab stops at ${LARGEST_TENSOR.toLocaleString('en')} (128 MB). Use a smaller batch or fewer units.`,
    );
}

/** An axis counted from the front; −1 is the last one. */
export function resolveAxis(operation: string, shape: Shape, axis: number): number {
  const resolved = Number.isInteger(axis) ? (axis < 0 ? axis + shape.length : axis + 0) : -1;
  if (resolved < 0 || resolved >= shape.length)
    throw new RangeError(
      `${operation}: there is no axis ${String(axis)} in a tensor of shape ${shapeText(shape)}; ` +
        (shape.length === 0 ? 'it is a scalar.' : `use ${-shape.length} to ${shape.length - 1}.`),
    );
  return resolved;
}

/**
 * The shape that two shapes broadcast to: aligned at their last axes, equal lengths stay, a length
 * of 1 (or a missing axis) is repeated.
 */
export function broadcastShapes(operation: string, a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const rank = Math.max(a.length, b.length);
  const shape = new Array<number>(rank);
  for (let axis = 1; axis <= rank; axis++) {
    const m = a[a.length - axis] ?? 1;
    const n = b[b.length - axis] ?? 1;
    if (m !== n && m !== 1 && n !== 1)
      throw shapeError(operation, a, b, 'aligned at the last axis, lengths must be equal or 1');
    shape[rank - axis] = m === 1 ? n : m;
  }
  assertShape(operation, shape);
  return shape;
}

/** A shape seen from one axis: `outer` blocks of `n` rows of `inner` numbers. */
export function aroundAxis(shape: Shape, axis: number): {outer: number; n: number; inner: number} {
  return {
    outer: sizeOf(shape.slice(0, axis)),
    n: shape[axis],
    inner: sizeOf(shape.slice(axis + 1)),
  };
}
