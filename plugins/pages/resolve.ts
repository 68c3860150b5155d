import {textKey, type Locale} from '../../draw/locale';
import type {Link, PageData, RefTarget, Unit} from '../../model';
import {parseMdx, renderMdx} from '../markdown/parse';
import {plainHtml} from '../markdown/nodes';
import type {SharedContent} from './content';
import {nearest} from './nearest';
import type {SourcePage} from './readPage';

/** Words that labels need, per language. */
const words = {
  en: {step: 'step', exercise: 'exercise', demo: 'demo', notice: 'notice', try: 'try'},
  'zh-Hans': {step: '步骤', exercise: '练习', demo: '演示', notice: '观察', try: '试一试'},
} satisfies Record<Locale, Record<string, string>>;

/** The part of a page's data that its own references ask for. */
export type PageReferences = Pick<
  PageData,
  'page' | 'title' | 'units' | 'refs' | 'terms' | 'papers'
>;

/** What a reference to a unit says: `(3.2)` at home, `Norms (3.2)` from elsewhere. */
function label(unit: Unit, home: boolean, pageTitle: string, locale: Locale): string {
  const w = words[locale];
  const own = (() => {
    switch (unit.kind) {
      case 'equation':
        return `(${unit.number})`;
      case 'step':
        return `${w.step} ${unit.number}`;
      case 'exercise':
      case 'notice':
      case 'try':
        return `${w[unit.kind]} ${unit.number}`;
      case 'demo':
        return `${w.demo} ${unit.id}`;
      default:
        return unit.title;
    }
  })();
  const named = ['question', 'section', 'further'].includes(unit.kind);
  return home || named ? own : `${pageTitle} ${own}`;
}

/** All pages of a language, with their references looked up. Collects problems, throws none. */
export class Resolver {
  readonly problems: string[] = [];
  private readonly targets = new Map<string, {unit: Unit; page: SourcePage}>();

  constructor(
    private readonly pages: SourcePage[],
    private readonly content: SharedContent,
    private readonly locale: Locale,
  ) {
    for (const page of pages) {
      this.targets.set(page.page, {
        unit: {kind: 'section', id: '', page: page.page, title: page.title},
        page,
      });
      for (const unit of page.units) this.targets.set(`${page.page}#${unit.id}`, {unit, page});
    }
  }

  private target(from: SourcePage, to: string): RefTarget | undefined {
    const found = this.targets.get(to.startsWith('#') ? `${from.page}${to}` : to);
    if (!found) return undefined;
    const {unit, page} = found;
    const {answerHtml: _, ...slim} = unit;
    return {
      unit: slim,
      href: `${page.path}${unit.id && `#${unit.id}`}`,
      label: label(unit, page === from, page.title, this.locale),
    };
  }

  private unknown(
    page: SourcePage,
    line: number,
    what: string,
    key: string,
    known: string[],
    how: string,
  ) {
    this.problems.push(
      `${page.file}:${line}  There is no ${what} "${key}". ${nearest(key, known)} ${how}`,
    );
  }

  /** The pages that front matter names as prerequisites; each has to come before in the course. */
  prerequisites(page: SourcePage): Link[] {
    return page.prerequisites.flatMap((key) => {
      const target = this.pages.find((other) => other.page === key);
      if (target && this.pages.indexOf(target) > this.pages.indexOf(page)) {
        this.problems.push(
          `${page.file}:1  The page builds on "${key}", which comes after it in the course. Change prerequisites, or the order in sidebars.ts.`,
        );
      }
      if (target) return [{href: target.path, title: target.title}];
      const known = this.pages.map((other) => other.page);
      this.unknown(page, 1, 'page', key, known, 'Write "prerequisites: [topic/page]".');
      return [];
    });
  }

  /** A `<Demo>` or `<DemoRef>` that leads nowhere. */
  unknownDemo(page: SourcePage, line: number, src: string, known: string[]) {
    this.unknown(page, line, 'demo', src, known, `Make it with: npm run new demo ${src}.`);
  }

  /** HTML of a few words of Markdown with formulas. */
  private html(markdown: string, where: string): string {
    const hast = renderMdx(parseMdx(markdown, where), markdown, where, this.content.macros);
    const [first] = hast.children;
    const inline = hast.children.length === 1 && first.type === 'element' && first.tagName === 'p';
    return plainHtml(inline ? first.children : hast.children, () => '');
  }

  /** Short answers and first paragraphs as HTML, where no page is around them. */
  renderAnswers(page: SourcePage): Unit[] {
    const render = (nodes: SourcePage['answers'][string]) =>
      plainHtml(nodes, (name, attribute) => {
        if (name === 'Ref') return this.target(page, attribute('to') ?? '')?.label ?? '';
        return '';
      });
    return page.units.map((unit) => {
      if (unit.kind === 'question') return {...unit, answerHtml: render(page.answers[unit.id])};
      const opening = page.openings[unit.id];
      return opening?.length ? {...unit, html: render(opening)} : unit;
    });
  }

  /** What one page's route carries, but for its demos. */
  pageData(page: SourcePage): PageReferences {
    const data: PageReferences = {
      page: page.page,
      title: page.title,
      units: page.units.map(({kind, id, page: of, title, number, question, weight, src}) => ({
        kind,
        id,
        page: of,
        title,
        number,
        question,
        weight,
        src,
      })),
      refs: {},
      terms: {},
      papers: {},
    };
    const {terms, papers} = this.content;
    for (const {tag, key, line} of page.uses) {
      if (tag === 'Ref') {
        const target = this.target(page, key);
        if (target) data.refs[key] = target;
        else {
          const known = [...this.targets.keys()].map((k) =>
            k.startsWith(`${page.page}#`) ? k.slice(page.page.length) : k,
          );
          this.unknown(
            page,
            line,
            'unit',
            key,
            known,
            'Write <Ref to="#id" /> on its own page, <Ref to="topic/page#id" /> from others.',
          );
        }
      } else if (tag === 'Term') {
        const term = terms[key];
        if (!term)
          this.unknown(
            page,
            line,
            'term',
            key,
            Object.keys(terms),
            'Terms stand in content/terms.json.',
          );
        else {
          const definition = term.definition?.[textKey[this.locale]];
          data.terms[key] = {
            id: key,
            en: term.en,
            zh: term.zh,
            definition: definition && this.html(definition, `content/terms.json (${key})`),
          };
        }
      } else if (tag === 'Cite') {
        if (papers[key]) data.papers[key] = papers[key];
        else
          this.unknown(
            page,
            line,
            'paper',
            key,
            Object.keys(papers),
            'Papers stand in content/references.json.',
          );
      }
    }
    return data;
  }
}
