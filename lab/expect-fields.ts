/** The fields that an object may have; the compiler sees to it that none is forgotten. */
export type Fields<T> = Record<T extends unknown ? keyof T : never, 1>;

/** Throws if `spec` has a field that nothing would read: in the live editor no compiler says so. */
export function expectFields(spec: object, fields: Record<string, 1>, where: string) {
  const unknown = Object.keys(spec).find((key) => !Object.hasOwn(fields, key));
  if (unknown === undefined) return;
  throw new TypeError(
    `${where}: there is no '${unknown}'; the fields are ${Object.keys(fields).join(', ')}.`,
  );
}
