import {markdownLink} from '../links/formats';

/** An item in the words of the page. */
export interface NamedItem {
  name: string;
  /** Absent for a unit that is unknown. */
  url?: string;
  /** What else is said of it: `Norms 3, 12 min`. */
  about: string;
  note: string;
  isDone: boolean;
}

/** A list as Markdown: a task for each item, with its link, the note quoted below. */
export function listMarkdown(title: string, items: NamedItem[]): string {
  const lines = items.map(({name, url, about, note, isDone}) => {
    const link = url ? markdownLink({name, url}) : `\`${name}\``;
    const task = `- [${isDone ? 'x' : ' '}] ${link}${about && ` (${about})`}`;
    return note.trim() ? `${task}\n\n${quote(note)}\n` : task;
  });
  return `# ${markdownText(title)}\n\n${lines.join('\n')}\n`.replace(/\n{3,}/g, '\n\n');
}

/** A note keeps its lines and its TeX; only tags are taken out of their meaning. */
function quote(note: string): string {
  return note
    .trim()
    .split('\n')
    .map((line) => `  > ${line.replaceAll('<', '\\<')}`.trimEnd())
    .join('\n');
}

function markdownText(text: string): string {
  return text.replace(/[\\[\]*_`<>$]/g, '\\$&');
}
