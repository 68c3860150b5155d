import {importsOf} from './importsOf';

/** Who imports whom: by file without its ending, as `importsOf` names it. */
export type Imports = Map<string, string[]>;

/** What each file imports of the project; types count, since a reader follows them too. */
export function readImports(sources: {file: string; source: string}[]): Imports {
  const names = new Set(sources.map(({file}) => withoutEnding(file)));
  const resolve = (target: string) =>
    [target, `${target}/index`].map(withoutEnding).find((name) => names.has(name));
  return new Map(
    sources.map(({file, source}) => [
      withoutEnding(file),
      importsOf(file, source).flatMap(({target}) => resolve(target) ?? []),
    ]),
  );
}

function withoutEnding(file: string): string {
  return file.replace(/\.(?:tsx?|mjs)$/, '');
}

/** Every circle that a walk along the imports closes: `a → b → a`. Once each is gone there is none left. */
export function findCircles(imports: Imports): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  function walk(file: string) {
    const start = path.indexOf(file);
    if (start >= 0) {
      circles.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const next of imports.get(file) ?? []) walk(next);
    path.pop();
    done.add(file);
  }
  for (const file of imports.keys()) walk(file);
  return circles;
}
