import type {SourcePage} from '../pages/readPage';
import type {PageData, ReferringTag} from '../../model';
import {questionPath} from '../../model/address';

/** The data of a page that one of its questions needs. */
export function questionData(data: PageData, page: SourcePage, id: string): PageData {
  const questions = data.units.filter(({kind}) => kind === 'question');
  const at = questions.findIndex((unit) => unit.id === id);
  const link = (unit: (typeof questions)[number] | undefined) =>
    unit && {href: questionPath(page.path, unit.id), title: unit.title};
  const keys = (tag: ReferringTag) => {
    const used = page.uses.filter((use) => use.within === id && use.tag === tag);
    return new Set(used.map(({key}) => key));
  };
  const demos = pick(data.demos, keys('Demo'));
  const code = Object.values(demos).map(({tokens}) => tokens.map(([text]) => text).join(''));
  // A demo may compute steps of other questions too: their numbers stand in its code.
  const marks = (step: string) => code.some((text) => text.includes(`[${step}]`));
  return {
    ...data,
    units: data.units.filter(
      (unit) => unit.id === id || unit.question === id || (unit.kind === 'step' && marks(unit.id)),
    ),
    refs: pick(data.refs, keys('Ref')),
    terms: pick(data.terms, keys('Term')),
    papers: pick(data.papers, keys('Cite')),
    demos,
    linkedFrom: pick(data.linkedFrom, new Set([id])),
    before: [],
    after: [],
    moved: {},
    older: data.older.filter((one) => one === id),
    alone: {
      id,
      path: page.path,
      title: questions[at].title,
      description: beginning(page.texts[id].text),
      number: at + 1,
      count: questions.length,
      previous: link(questions[at - 1]),
      next: link(questions[at + 1]),
    },
  };
}

function pick<T>(table: Record<string, T>, keys: Set<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => keys.has(key)));
}

/** As much of a text as a search engine shows. */
function beginning(text: string, most = 155): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const space = flat.lastIndexOf(' ', most);
  return `${flat.slice(0, space > most / 2 ? space : most)}…`;
}
