import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Every id that was ever published. Links to it stand in chats and papers, so it never dies. */
export interface Permalinks {
  /** Page → its ids, in alphabetical order. */
  pages: Record<string, string[]>;
  /** Where a page or an anchor went: `old/page` → `new/page`, `old/page#id` → `new/page#id`. */
  moved: Record<string, string>;
}

/** A page, and of its units the ids. */
interface Published {
  page: string;
  units: {id: string}[];
}

const name = 'permalinks.json';

/** Reads the record; a site that has none yet starts with an empty one. */
export function readPermalinks(siteDir: string): Permalinks {
  const file = join(siteDir, name);
  if (!existsSync(file)) return {pages: {}, moved: {}};
  return JSON.parse(readFileSync(file, 'utf8')) as Permalinks;
}

/** Writes the record, one id a line so that two branches seldom touch the same one. */
export function writePermalinks(siteDir: string, permalinks: Permalinks) {
  writeFileSync(join(siteDir, name), `${JSON.stringify(permalinks, null, 2)}\n`);
}

function keysOf({page, units}: Published): string[] {
  return [page, ...units.map(({id}) => `${page}#${id}`)];
}

function recorded({pages}: Permalinks): string[] {
  return Object.entries(pages).flatMap(([page, ids]) => [
    page,
    ...ids.map((id) => `${page}#${id}`),
  ]);
}

/** Adds what is new; what was once published stays. */
export function addPublished(permalinks: Permalinks, pages: Published[]): Permalinks {
  const all = new Set([...recorded(permalinks), ...pages.flatMap(keysOf)]);
  const byPage: Permalinks['pages'] = {};
  for (const key of [...all].sort()) {
    const [page, id] = key.split('#');
    byPage[page] ??= [];
    if (id) byPage[page].push(id);
  }
  return {pages: byPage, moved: permalinks.moved};
}

/**
 * Takes out what no page has and no commit ever held: an id that was renamed before it was published is
 * promised to nobody.
 */
export function dropUnpublished(
  permalinks: Permalinks,
  committed: Permalinks,
  pages: Published[],
): Permalinks {
  const kept = new Set([...recorded(committed), ...pages.flatMap(keysOf)]);
  const byPage = Object.entries(permalinks.pages)
    .filter(([page]) => kept.has(page))
    .map(([page, ids]) => [page, ids.filter((id) => kept.has(`${page}#${id}`))] as const);
  return {pages: Object.fromEntries(byPage), moved: permalinks.moved};
}

/** Where a key leads now, following moves; undefined where it leads nowhere. */
export function follow(
  key: string,
  moved: Record<string, string>,
  live: Set<string>,
): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = key; at && !seen.has(at);) {
    if (live.has(at)) return at;
    seen.add(at);
    const [page, id]: string[] = at.split('#');
    const newPage: string | undefined = moved[page];
    at = moved[at] ?? (newPage && id ? `${newPage}#${id}` : newPage);
  }
  return undefined;
}

/** What breaks a promise made by an earlier version of the site, or was not written down yet. */
export function checkPermalinks(permalinks: Permalinks, pages: Published[]): string[] {
  const known = new Set(recorded(permalinks));
  const live = new Set(pages.flatMap(keysOf));
  const unwritten = [...live].filter((key) => !known.has(key));
  const problems: string[] = [];
  if (unwritten.length > 0) {
    const some = unwritten
      .slice(0, 3)
      .map((key) => `"${key}"`)
      .join(', ');
    problems.push(
      `${name} is stale: ${unwritten.length} new (${some}${unwritten.length > 3 ? ' …' : ''}). Run "npm run permalinks" and commit the file.`,
    );
  }
  for (const key of known) {
    if (follow(key, permalinks.moved, live)) continue;
    problems.push(
      `${name}: "${key}" was published once and leads nowhere now. Bring it back, or say where it went: "moved": {"${key}": "topic/page#id"}.`,
    );
  }
  return problems;
}

/** Anchors that a page may be asked for but that stand elsewhere now: id → path with anchor. */
export function movedAnchors(
  permalinks: Permalinks,
  pages: (Published & {path: string})[],
): Record<string, Record<string, string>> {
  const live = new Set(pages.flatMap(keysOf));
  const paths = new Map(pages.map(({page, path}) => [page, path]));
  const byPage: Record<string, Record<string, string>> = {};
  for (const key of recorded(permalinks)) {
    const [page, id] = key.split('#');
    if (!id || live.has(key)) continue;
    const target = follow(key, permalinks.moved, live);
    if (!target) continue;
    const [targetPage, targetId] = target.split('#');
    const asked = paths.has(page) ? page : follow(page, permalinks.moved, live)?.split('#')[0];
    if (!asked || (asked === targetPage && targetId === id)) continue;
    (byPage[asked] ??= {})[id] = `${paths.get(targetPage)}${targetId ? `#${targetId}` : ''}`;
  }
  return byPage;
}

/** Units that stand elsewhere now: the key they had → the key they have; kept lists name the old one. */
export function movedUnits(permalinks: Permalinks, pages: Published[]): Record<string, string> {
  const live = new Set(pages.flatMap(keysOf));
  return Object.fromEntries(
    recorded(permalinks).flatMap((key) => {
      const target = key.includes('#') && !live.has(key) && follow(key, permalinks.moved, live);
      return target && target.includes('#') ? [[key, target]] : [];
    }),
  );
}

/** Whole pages that moved, as the redirect plugin wants them: each leads to where it ended up. */
export function movedPages({moved}: Permalinks): {from: string; to: string}[] {
  const pages = Object.entries(moved)
    .filter(([from]) => !from.includes('#'))
    .map(([from, to]) => [from, to.split('#')[0]] as const);
  const moves = Object.fromEntries(pages);
  const ends = new Set(pages.map(([, to]) => to).filter((to) => !moves[to]));
  return pages.flatMap(([from]) => {
    const to = follow(from, moves, ends);
    return to ? [{from: `/${from}/`, to: `/${to}/`}] : [];
  });
}
