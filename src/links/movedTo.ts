import {formatFragment, parseFragment} from '../fragment';

/** Where a fragment leads that once stood on this page: path with fragment, below the site's base. */
export function movedTo(hash: string, moved: Record<string, string>): string | undefined {
  const fragment = parseFragment(hash);
  if (!fragment || !Object.hasOwn(moved, fragment.id)) return undefined;
  const [path, id] = moved[fragment.id].split('#');
  return id ? path + formatFragment({...fragment, id}) : path;
}
