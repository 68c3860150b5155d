import {JSDOM} from 'jsdom';
import type {Locale} from '../../draw';
import type {Token} from '../../model';
import type {LabEntry, LabExport} from '../../model/lab';
import {highlight} from '../demos/highlight';
import {presentDemo} from '../demos/presentDemo';
import {hashOf} from '../demos/readDemos';
import {runTogether, type DemoRun} from '../demos/run';
import {describeLab} from './describeLab';
import {expectExamples} from './examples';
import {idsOf} from './idsOf';

/** The reference of lab as its page shows it. */
export interface LoadedLab {
  entries: LabEntry[];
  /** SVG of the examples, by `<src>#<index>`. */
  pictures: Record<string, string>;
  problems: string[];
}

/** Describes lab and runs its examples (or reuses their last run). */
export async function loadLab(siteDir: string, locale: Locale): Promise<LoadedLab> {
  const exports = describeLab(siteDir);
  expectExamples(exports);
  const ids = idsOf(exports);
  const demos = exports.flatMap(({example: code}, i) =>
    // The entry is `#softmax`; its example is another place of the page.
    code ? [{src: `lab/${ids[i]}-example`, code, chinese: {}, hash: hashOf(code), i}] : [],
  );
  const runs = await runTogether(
    siteDir,
    demos.map(({code}) => code),
  );
  const {document} = new JSDOM('').window;
  const loaded: LoadedLab = {
    entries: exports.map(({example: _, ...entry}, i) => ({
      ...entry,
      id: ids[i],
      signatures: entry.signatures.map((signature) => highlightAs(entry.kind, signature)),
    })),
    pictures: {},
    problems: [],
  };
  demos.forEach((demo, place) => {
    const run = runs[place];
    const {data, pictures} = presentDemo(demo, run, {document, locale});
    loaded.entries[demo.i].example = data;
    Object.assign(loaded.pictures, pictures);
    loaded.problems.push(...problemsOf(exports[demo.i], run));
  });
  return loaded;
}

/** The highlighter knows declarations; a signature alone it would take for a call. */
function highlightAs(kind: LabExport['kind'], signature: string): Token[] {
  const keyword = {function: 'function', value: 'const', class: '', type: ''}[kind];
  if (!keyword) return highlight(signature);
  const [, [space, className], ...rest] = highlight(`${keyword} ${signature}`);
  const first = space.trimStart();
  return first ? [className ? [first, className] : [first], ...rest] : rest;
}

function problemsOf({name, module}: LabExport, {error, items}: DemoRun): string[] {
  const where = `The example of ${name} (${module})`;
  if (error)
    return [`${where} stops at line ${error.line ?? '?'}: ${error.name}: ${error.message}`];
  if (items.length === 0) return [`${where} shows nothing. Print, plot or check something.`];
  return items.flatMap((item) =>
    item.kind === 'check' && !item.ok ? [`${where}: "${item.label}" does not hold.`] : [],
  );
}
