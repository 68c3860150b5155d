import {Fault, fault} from './faults';
import {nearest} from './nearest';

/** What a compiled demo calls for each module it imports, with the lines of the names it wants of it. */
export type Import = (
  module: string,
  line?: number,
  names?: readonly (readonly [name: string, line: number])[],
) => unknown;

/** Gives out modules by name; one that does not exist, or lacks a name, is a fault on the line that asks for it. */
export function makeImport(
  modules: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Import {
  return (module, line, names = []) => {
    if (!Object.hasOwn(modules, module)) {
      throw new Fault(
        fault('ImportError', {module: String(module), known: known.join(', ')}, line),
      );
    }
    const found = modules[module];
    const exports = typeof found === 'object' && found !== null ? Object.keys(found) : [];
    for (const [name, at] of names) {
      if (!exports.includes(name)) throw new Fault(explainMissing(module, name, exports, at));
    }
    return found;
  };
}

function explainMissing(module: string, name: string, exports: string[], line: number) {
  if (name === 'default') return fault('NoDefault', {module}, line);
  const near = nearest(name, exports);
  return near === undefined
    ? fault('NoExport', {module, name}, line)
    : fault('NoExportBut', {module, name, near}, line);
}
