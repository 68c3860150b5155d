import type {PageData, Paper} from '../../model';
import type {Locale} from '../../draw';
import {outputText} from './outputText';
import {tagOf, type TagName, type vocabulary} from '../../model/vocabulary';
import {words, type Labelled} from './words';

/** What surrounds a page that becomes Markdown. */
export interface Surroundings {
  data: PageData;
  locale: Locale;
  /** The absolute address of a path below the language's baseUrl. */
  url: (path: string) => string;
}

interface Component {
  name: string;
  attribute: (name: string) => string | undefined;
  /** Its children in Markdown. */
  inner: string;
}

const quote = (text: string) => text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');

/** "Ada Lovelace" and "Lovelace, Ada" are both Lovelace. */
const familyName = (author: string) =>
  author.includes(',') ? author.split(',')[0].trim() : (author.trim().split(/\s+/).at(-1) ?? '');

/** `Tibshirani, 1996` */
export function citation({authors, year}: Paper, locale: Locale): string {
  const names = authors.map(familyName);
  const shown = names.length > 2 ? `${names[0]} ${words[locale].others}` : names.join(' & ');
  return `${shown}, ${year}`;
}

function source({authors, year, title, venue, url}: Paper): string {
  const named = url ? `[${title}](${url})` : title;
  return `- ${authors.join(', ')} (${year}). ${named}.${venue ? ` *${venue}*.` : ''}`;
}

function demo({attribute, inner}: Component, {data, locale}: Surroundings): string {
  const src = attribute('src') ?? '';
  const shown = data.demos[src];
  if (!shown) return inner;
  const code = shown.tokens.map(([text]) => text).join('');
  const w = words[locale];
  return [
    `**${w.demo}** \`${src}.ts\`: ${inner}`,
    `\`\`\`ts\n${code.trimEnd()}\n\`\`\``,
    w.output,
    `\`\`\`text\n${outputText(shown.output, locale)}\n\`\`\``,
  ].join('\n\n');
}

type Writer = (component: Component, surroundings: Surroundings) => string;

/** The tags whose Markdown is like no other's; one that is missing here does not compile. */
const own: Record<Own, Writer> = {
  Demo: demo,
  DemoRef({attribute, inner}, {locale, url}) {
    const src = attribute('src') ?? '';
    const [page, id] = [src.replace(/\/[^/]*$/, ''), src.split('/').at(-1)];
    return `[${inner || `${words[locale].demo} ${id}`}](${url(`/${page}/#${id}`)})`;
  },
  Ref({attribute, inner}, {data, url}) {
    const target = data.refs[attribute('to') ?? ''];
    return target ? `[${inner || target.label}](${url(target.href)})` : inner;
  },
  Cite({attribute}, {data, locale}) {
    const paper = data.papers[attribute('id') ?? ''];
    return paper ? `(${citation(paper, locale)})` : '';
  },
};

type Own = {
  [N in TagName]: (typeof vocabulary)[N] extends {markdown: 'own'} ? N : never;
}[TagName];

/** How a component reads in plain Markdown. One that is not known reads as its children. */
export function componentText(component: Component, surroundings: Surroundings): string {
  const {name, attribute, inner} = component;
  const {data, locale} = surroundings;
  const tag = tagOf(name);
  const title = attribute('title');
  const label = words[locale].tags[name as Labelled];
  switch (tag?.markdown) {
    case 'quoted':
      return quote(`**${title ?? label}** ${inner}`);
    case 'labelled':
      return `**${label}** ${inner}`;
    case 'titled':
      return `**${label}**${title ? ` ${title}` : ''}\n\n${inner}`;
    case 'headed':
      return `## ${label}\n\n${name === 'Sources' ? sourceList(data) : inner}`;
    case 'numbered': {
      const unit = data.units.find(({kind, id}) => kind === tag.unit && id === attribute('id'));
      const number = unit?.number ?? '';
      return name === 'Step' ? `(${number}) ${inner}` : `**${label} ${number}.** ${inner}`;
    }
    case 'own':
      return own[name as Own](component, surroundings);
    default:
      return inner;
  }
}

function sourceList({papers}: PageData): string {
  return Object.values(papers).map(source).join('\n');
}
