/** In the bare page of the runner: runs a demo once and tells what it shows in both languages. */
import type {Item} from '../../../lab/output';
import {shownText} from './shownText';

/** What became of a run, without its data. */
export interface Shown {
  state: string;
  error?: string;
  failed: string[];
  texts: Record<'en' | 'zh-Hans', string[]>;
}

async function show(code: string, chinese: object): Promise<Shown> {
  const {state, error, items} = await window.harness.run(code);
  const shown = items.filter((item: Item | undefined) => item !== undefined);
  return {
    state,
    error: error && `${error.name}: ${error.message}${error.line ? ` (line ${error.line})` : ''}`,
    failed: shown.flatMap((item) => (item.kind === 'check' && !item.ok ? [item.label] : [])),
    texts: {
      en: shownText(shown, {sentences: {}, locale: 'en', document}),
      'zh-Hans': shownText(shown, {sentences: chinese, locale: 'zh-Hans', document}),
    },
  };
}

declare global {
  interface Window {
    show: typeof show;
  }
}
window.show = show;
