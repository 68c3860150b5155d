import type {GlossaryEntry, NotationEntry, Unit} from '../../model';
import type {LabEntry} from '../../model/lab';
import {
  separator,
  squeezeTex,
  texPairs,
  texWords,
  words,
  type SearchEntry,
  type SearchUnit,
} from '../../model/search';
import type {Locale} from '../../draw';
import {expandMacros} from '../markdown/expandMacros';
import type {Macros} from '../markdown/macros';
import {texOf} from '../markdown/nodes';
import type {SourcePage} from '../pages/readPage';
import {readableTex} from './readable';
import type {UnitText} from './unitTexts';

/** What lab exports, as far as it is searched. */
export type FindableLab = Pick<LabEntry, 'id' | 'name' | 'group' | 'doc'> & {signatures: string[]};

/** All that is to be found, in one language. */
export interface Findable {
  locale: Locale;
  pages: SourcePage[];
  /** The same pages in the other language. */
  twins: SourcePage[];
  topics: {label: string; pages: {page: string}[]}[];
  /** The code of each demo. */
  demos: Record<string, string>;
  glossary: GlossaryEntry[];
  notation: NotationEntry[];
  lab: FindableLab[];
  macros: Macros;
  /** How else a question is asked, by its key. */
  asked: Record<string, string[]>;
}

/** How much of a unit is kept to cut an excerpt from. */
const longest = 420;

/** Every entry of the index, in the order of the course. */
export function entriesOf(site: Findable): SearchEntry[] {
  return [...site.pages.flatMap((page) => pageEntries(page, site)), ...termEntries(site)];
}

/** What a page holds: its questions with all that stands below them, its sections, its opening. */
function pageEntries(page: SourcePage, site: Findable): SearchEntry[] {
  const topic = site.topics.find(({pages}) => pages.some((one) => one.page === page.page));
  const twin = site.twins.find((other) => other.page === page.page);
  const {texts} = page;
  const own = {path: page.path, page: page.title, topic: topic?.label};
  const opening: SearchUnit = {
    kind: 'section',
    id: '',
    title: page.title,
    text: page.description,
    ...hiddenWords(
      [twin?.title, twin?.description, page.page, texts['']?.around],
      [],
      [page.title, page.description],
    ),
  };
  const entries: SearchEntry[] = [{...own, units: [opening]}];
  for (const unit of page.units) {
    if (unit.kind === 'question' || unit.kind === 'section') {
      entries.push({
        ...own,
        ...(unit.kind === 'question' && {question: unit.title}),
        asked: site.asked[`${page.page}#${unit.id}`]?.join(separator),
        units: [],
      });
    }
    const other = twin?.units.find(({id}) => id === unit.id);
    entries.at(-1)!.units.push(searchUnit(unit, texts[unit.id], other, site));
  }
  if (page.source.includes('<LabReference')) entries.push(...labEntries(page, site));
  return entries;
}

function searchUnit(
  unit: Unit,
  said: UnitText | undefined,
  twin: Unit | undefined,
  site: Findable,
): SearchUnit {
  const {kind, id, number, weight} = unit;
  const base = {kind, id, number, weight};
  if (kind === 'equation') {
    const tex = expandMacros(unit.tex ?? '', site.macros);
    const title = readableTex(tex);
    const found = [unit.tex ?? '', tex].flatMap((one) => [...texWords(one), ...texPairs(one)]);
    const names = id.replaceAll('-', ' ');
    return {
      ...base,
      title,
      tex: bothWays(unit.tex ?? '', tex),
      names,
      hidden: joined(found, `${title}\n${names}`),
    };
  }
  const text = said?.text ?? '';
  const title = titleOf(unit, said);
  const shown = text.startsWith(title)
    ? text.slice(title.length).replace(/^[.。：:\s]+/, '')
    : text;
  const most = kind === 'question' ? longest * 4 : longest;
  const cut = shown.length > most ? `${shown.slice(0, most).replace(/\s+\S*$/, '')}…` : shown;
  const code = unit.src ? (site.demos[unit.src] ?? '') : '';
  return {
    ...base,
    title,
    text: cut || undefined,
    names: namesOf(unit, twin, code),
    ...hiddenWords([text, said?.around, id], said?.tex ?? [], [title, cut]),
  };
}

/** As it is typed here, and as it is typed elsewhere. */
function bothWays(source: string, expanded: string): string {
  return [...new Set([source, expanded].map(squeezeTex))].join('\n');
}

/** As good as its title: what a demo declares, the title in the other language. */
function namesOf({kind, id, src}: Unit, twin: Unit | undefined, code: string): string | undefined {
  const other = kind === 'question' || kind === 'section' ? twin?.title : undefined;
  const own = src ? `${id} ${identifiers(code)}` : '';
  return [own, other].filter(Boolean).join(separator) || undefined;
}

/** A step is named by the bold words it begins with, a demo or an exercise by its first sentence. */
function titleOf(unit: Unit, said: UnitText | undefined): string {
  if (['question', 'section', 'further'].includes(unit.kind)) return unit.title;
  const text = said?.text ?? unit.title;
  const lead = said?.lead ?? '';
  if (unit.kind === 'step' && (lead.length > 9 || /\p{Script=Han}{3}/u.test(lead))) return lead;
  // An exercise begins with what to do: "Predict."; its question comes behind.
  const asked = unit.kind === 'exercise' ? text.slice(lead.length).replace(opening, '') : text;
  const sentence =
    /^.{8,}?(?:[.?!](?=\s|$)|[。？！])/su.exec(asked)?.[0].replace(/[.。]$/, '') ?? asked;
  return sentence.length <= 110 ? sentence : `${sentence.slice(0, 109).replace(/\s+\S*$/, '')}…`;
}

const opening = /^[.。：:\s]+/;

/** What finds a unit and is not in its title or text. */
function hiddenWords(
  texts: (string | undefined)[],
  tex: string[],
  shown: string[],
): Pick<SearchUnit, 'hidden'> {
  const found = [...words(texts.filter(Boolean).join('\n')), ...tex.flatMap(texWords)];
  return {hidden: joined(found, shown.join('\n'))};
}

function joined(found: string[], shown: string): string | undefined {
  const known = new Set(words(shown));
  return [...new Set(found)].filter((word) => !known.has(word)).join(' ') || undefined;
}

/** The names that a demo declares: what it is about. */
function identifiers(code: string): string {
  const declared = [...code.matchAll(/\b(?:function|const|let|class)\s+(\w+)/g)].map(
    ([, name]) => name,
  );
  return [...new Set(declared)].filter((name) => name.length > 2).join(' ');
}

/** What a demo can import, on the page of lab. */
function labEntries(page: SourcePage, {lab}: Findable): SearchEntry[] {
  const groups = new Map<string, FindableLab[]>();
  for (const entry of lab) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([group, entries]) => ({
    path: page.path,
    page: page.title,
    question: group,
    isReference: true,
    units: entries.map(({id, name, doc, signatures}) => ({
      kind: 'section',
      id,
      title: name,
      text: doc || undefined,
      names: `${name} ${id}`,
      hidden: joined(words(signatures.join(' ')), name + doc),
    })),
  }));
}

/** Terms and symbols: an entry each. */
function termEntries({locale, glossary, notation}: Findable): SearchEntry[] {
  const titles = locale === 'en' ? ['Glossary', 'Notation'] : ['术语', '记号'];
  const terms = glossary.map(({id, en, zh, aliases, definition = ''}): SearchEntry => {
    const [name, other] = locale === 'en' ? [en, zh] : [zh, en];
    const names = [other, ...aliases].filter((one) => one !== name);
    const text = plainHtmlText(definition);
    return {
      path: '/glossary/',
      page: titles[0],
      units: [
        {
          kind: 'term',
          id,
          title: name,
          text,
          names: names.join(separator) || undefined,
          hidden: joined(
            [...words(id), ...texOfAll(definition)],
            [name, text, ...names].join('\n'),
          ),
        },
      ],
    };
  });
  const symbols = notation.map(({id, source, tex, meaning}): SearchEntry => {
    const text = plainHtmlText(meaning);
    return {
      path: '/notation/',
      page: titles[1],
      units: [
        {
          kind: 'term',
          id,
          title: readableTex(tex),
          text,
          // What it means is what it is called; after a colon or semicolon it is explained.
          names: [source, text.split(/[;:；：]/)[0].trim()].join(separator),
          hidden: joined([...texWords(source), ...texWords(tex), ...words(id)], ''),
          tex: bothWays(source, tex),
        },
      ],
    };
  });
  return [...terms, ...symbols];
}

function texOfAll(html: string): string[] {
  return html.split('<math').flatMap((part) => texWords(texOf(part)));
}

/** The words of rendered HTML, each formula in one line. */
export function plainHtmlText(html: string): string {
  let rest = html;
  let text = '';
  for (
    let at = rest.indexOf('<span class="katex');
    at >= 0;
    at = rest.indexOf('<span class="katex')
  ) {
    const end = spanEnd(rest, at);
    text += stripTags(rest.slice(0, at)) + readableTex(texOf(rest.slice(at, end)));
    rest = rest.slice(end);
  }
  return (text + stripTags(rest)).replace(/\s+/g, ' ').trim();
}

/** Where the span that begins here ends. */
function spanEnd(html: string, start: number): number {
  let depth = 0;
  for (const {0: tag, index} of html.slice(start).matchAll(/<span\b[^>]*>|<\/span>/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return start + index + tag.length;
  }
  return html.length;
}

function stripTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
