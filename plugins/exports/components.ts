import type {PageData, Paper} from '../../model';
import type {Locale} from '../../draw';
import {outputText} from './outputText';
import {words} from './words';

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

/** How a component reads in plain Markdown. One that is not known reads as its children. */
export function componentText(component: Component, surroundings: Surroundings): string {
  const {name, attribute, inner} = component;
  const {data, locale, url} = surroundings;
  const w = words[locale];
  const unit = (kind: string) =>
    data.units.find((u) => u.kind === kind && u.id === attribute('id'))?.number ?? '';
  switch (name) {
    case 'Answer':
      return quote(`**${w.Answer}** ${inner}`);
    case 'Pitfall':
    case 'Aside':
      return quote(`**${attribute('title') ?? w[name]}** ${inner}`);
    case 'Step':
      return `(${unit('step')}) ${inner}`;
    case 'Exercise':
      return `**${w.exercise} ${unit('exercise')}.** ${inner}`;
    case 'Hint':
    case 'Solution':
    case 'Notice':
    case 'Try':
      return `**${w[name]}** ${inner}`;
    case 'Further': {
      const title = attribute('title');
      return `**${w.Further}**${title ? ` ${title}` : ''}\n\n${inner}`;
    }
    case 'Recap':
      return `## ${w.Recap}\n\n${inner}`;
    case 'Sources':
      return `## ${w.Sources}\n\n${Object.values(data.papers).map(source).join('\n')}`;
    case 'Demo':
      return demo(component, surroundings);
    case 'DemoRef': {
      const src = attribute('src') ?? '';
      const [page, id] = [src.replace(/\/[^/]*$/, ''), src.split('/').at(-1)];
      return `[${inner || `${w.demo} ${id}`}](${url(`/${page}/#${id}`)})`;
    }
    case 'Ref': {
      const target = data.refs[attribute('to') ?? ''];
      return target ? `[${inner || target.label}](${url(target.href)})` : inner;
    }
    case 'Cite': {
      const paper = data.papers[attribute('id') ?? ''];
      return paper ? `(${citation(paper, locale)})` : '';
    }
    default:
      return inner;
  }
}
