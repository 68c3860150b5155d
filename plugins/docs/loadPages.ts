import {dirname} from 'node:path';
import type {Card, PageData, QuestionEntry} from '../../model';
import type {Locale} from '../../draw';
import {loadDemos} from '../demos/loadDemos';
import {loadLab} from '../lab/loadLab';
import {backlinksOf, collectBacklinks} from '../pages/backlinks';
import {cardsOf, questionsOf} from '../pages/cards';
import {readContent} from '../pages/content';
import {sortByCourse, withoutPlace} from '../pages/course';
import {checkLists, readLists} from '../pages/lists';
import type {SourcePage} from '../pages/readPage';
import {readPages, throwProblems} from '../pages/readPages';
import {Resolver} from '../pages/resolve';
import {checkSuggestion} from '../pages/tries';
import {readTwins} from '../twins/readTwins';
import {checkPermalinks, movedAnchors, movedUnits, readPermalinks} from '../permalinks/permalinks';

const isLabReference = (source: string) => source.includes('<LabReference');

/** All that the build knows about the pages of one language. */
export interface LoadedPages {
  /** As they are written. */
  all: SourcePage[];
  /** What the route of each page carries. */
  pages: Map<string, PageData>;
  /** What links into a page show before one follows them, by page. */
  cards: Record<string, Card[]>;
  questions: QuestionEntry[];
  /** The text of `content/lists.json`, checked. */
  lists: string;
  /** Units that stand elsewhere now, by key. */
  moved: Record<string, string>;
  /** Parts of pages that have changed since an author compared both languages. */
  notCompared: string[];
  /** SVG of the demos' first run, by `<src>#<index>`. */
  pictures: Record<string, string>;
}

/**
 * Reads pages, runs demos, looks up every reference. Stops with a list of all that is wrong. With `only`, the
 * demos of those pages alone are run.
 */
export async function loadPages(
  siteDir: string,
  locale: Locale,
  only?: string[],
): Promise<LoadedPages> {
  const shared = readContent(siteDir);
  const all = sortByCourse(readPages(siteDir, locale, shared.macros));
  const pagesOf = (src: string) =>
    all.filter(({uses}) => uses.some(({tag, key}) => tag === 'Demo' && key === src));
  const {demos, pictures, problems, known} = await loadDemos(
    siteDir,
    locale,
    (src) => pagesOf(src).map(({file}) => file),
    // A demo that no page shows is found by the page whose folder it stands in.
    (src) =>
      !only || only.includes(dirname(src)) || pagesOf(src).some(({page}) => only.includes(page)),
  );
  const needsLab = all.some(
    ({page, source}) => isLabReference(source) && (!only || only.includes(page)),
  );
  const lab = needsLab ? await loadLab(siteDir, locale) : {entries: [], pictures: {}, problems: []};
  Object.assign(pictures, lab.pictures);

  const twins = readTwins(siteDir, locale, all, shared.macros);
  const resolver = new Resolver(all, shared, locale);
  const permalinks = readPermalinks(siteDir);
  const moved = movedAnchors(permalinks, all);
  const backlinks = collectBacklinks(all);
  const lists = readLists(siteDir);
  const loaded: LoadedPages = {
    all,
    pages: new Map(),
    cards: {},
    questions: [],
    lists,
    moved: movedUnits(permalinks, all),
    pictures,
    notCompared: twins.warnings,
  };
  for (const page of all) {
    const shown: PageData['demos'] = {};
    for (const {tag, key, line} of page.uses) {
      if (tag !== 'Demo' && tag !== 'DemoRef') continue;
      if (!known.includes(key)) resolver.unknownDemo(page, line, key, known);
      else if (tag === 'Demo' && demos[key]) shown[key] = demos[key];
    }
    for (const suggestion of page.suggestions) {
      const demo = shown[suggestion.demo];
      if (!demo) continue;
      const code = demo.tokens.map(([text]) => text).join('');
      for (const problem of checkSuggestion(suggestion, {code, knobs: demo.knobs}))
        problems.push(`${page.file}:${suggestion.line}  ${problem}`);
    }
    loaded.pages.set(page.page, {
      ...resolver.pageData(page),
      demos: shown,
      linkedFrom: backlinksOf(page, backlinks),
      before: resolver.prerequisites(page),
      after: all
        .filter(({prerequisites}) => prerequisites.includes(page.page))
        .map(({path, title}) => ({href: path, title})),
      moved: moved[page.page] ?? {},
      older: twins.older[page.page] ?? [],
      ...(isLabReference(page.source) && {lab: lab.entries}),
    });
    const units = resolver.renderAnswers(page);
    loaded.cards[page.page] = cardsOf(page, units);
    loaded.questions.push(...questionsOf(page, units));
  }
  // While one writes, ids come and go and one language is ahead; what is published must stay, and agree.
  const promises =
    process.env.NODE_ENV === 'production'
      ? [...checkPermalinks(permalinks, all), ...withoutPlace(all), ...twins.problems]
      : [];
  const ids = all.flatMap(({page, units}) => units.map(({id}) => `${page}#${id}`));
  throwProblems([
    ...resolver.problems,
    ...problems,
    ...lab.problems,
    ...checkLists(lists, ids),
    ...promises,
  ]);
  return loaded;
}
