import type {Text} from '@codemirror/state';

/** An import from lab or one of its packs, as it stands in the code. */
export interface LabImport {
  module: string;
  names: string[];
  /** Where another name can be put in: after the last one. */
  end: number;
}

/** The imports of a demo. Only the form that demos use is understood: `import {a, b} from 'lab'`. */
export function importsOf(doc: Text): LabImport[] {
  const pattern = /import\s*\{([^}]*)\}\s*from\s*['"](lab(?:\/[\w-]+)?)['"]/g;
  return [...doc.toString().matchAll(pattern)].map((match) => {
    const [whole, inside, module] = match;
    const trimmed = inside.replace(/[\s,]+$/, '');
    return {
      module,
      names: inside
        .split(',')
        .map((name) => name.trim().replace(/\s+as\s+.*/, ''))
        .filter(Boolean),
      end: match.index + whole.indexOf('{') + 1 + trimmed.length,
    };
  });
}

/** The change that imports a name, or none if it is imported already. */
export function importChange(doc: Text, name: string, module: string) {
  const imports = importsOf(doc);
  if (imports.some(({names}) => names.includes(name))) return [];
  const same = imports.find((one) => one.module === module);
  if (same) return [{from: same.end, insert: same.names.length > 0 ? `, ${name}` : name}];
  const first = /^(?:\s*\/\/.*\n)*/.exec(doc.toString())?.[0].length ?? 0;
  return [{from: first, insert: `import {${name}} from '${module}';\n`}];
}
