import {JSDOM} from 'jsdom';
import type {Locale} from '../../draw';
import type {DemoData} from '../../model';
import {checkRun, staleSentences} from './checkRun';
import {presentDemo} from './presentDemo';
import {readDemos} from './readDemos';
import {runDemos} from './run';

/** The demos of a site in one language: their data, and the pictures of their first run. */
export interface LoadedDemos {
  demos: Record<string, DemoData>;
  /** SVG by `<src>#<index>`. */
  pictures: Record<string, string>;
  problems: string[];
  /** The names of all demos there are. */
  known: string[];
}

/**
 * Runs every demo that is wanted (or reuses its last run), checks what it claims, draws and translates its
 * output.
 */
export async function loadDemos(
  siteDir: string,
  locale: Locale,
  shownOn: (src: string) => string[],
  isWanted: (src: string) => boolean,
): Promise<LoadedDemos> {
  const all = readDemos(siteDir);
  const sources = all.filter(({src}) => isWanted(src));
  const runs = await runDemos(siteDir, sources);
  const {document} = new JSDOM('').window;
  const known = all.map(({src}) => src);
  const loaded: LoadedDemos = {demos: {}, pictures: {}, problems: [], known};
  for (const demo of sources) {
    const run = runs[demo.src];
    loaded.problems.push(...checkRun(demo, run, shownOn(demo.src)), ...staleSentences(demo));
    const {data, pictures} = presentDemo(demo, run, {document, locale});
    loaded.demos[demo.src] = data;
    Object.assign(loaded.pictures, pictures);
  }
  return loaded;
}
