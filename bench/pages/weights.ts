import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Parser} from 'htmlparser2';
import {pageAndQuestion} from '../../model/address';
import {listFiles} from '../../tests/files';
import {weighFile} from '../demo/bytes';

/** What a page weighs: kB compressed, and elements. */
export interface Weight {
  url: string;
  html: number;
  elements: number;
  /** The scripts that its HTML names. */
  scripts: number;
}

/** Weighs every page of a built site. */
export function weighPages(folder: string): Weight[] {
  const known = new Map<string, number>();
  const weigh = (file: string) => {
    const size = known.get(file) ?? weighFile(path.join(folder, file));
    known.set(file, size);
    return size;
  };
  return listFiles(folder, /index\.html$/).map((found) => {
    const file = path.relative(folder, found);
    const scripts = new Set<string>();
    let elements = 0;
    const parser = new Parser({
      onopentag(name, {src}) {
        elements++;
        if (name === 'script' && src?.startsWith('/')) scripts.add(src.slice(1));
      },
    });
    parser.end(readFileSync(found, 'utf8'));
    return {
      url: `/${path.dirname(file)}/`,
      html: weigh(file),
      elements,
      scripts: [...scripts].reduce((sum, script) => sum + weigh(script), 0),
    };
  });
}

/** Pages by language and kind. */
export function kindsOf(weights: Weight[]): [string, Weight[]][] {
  const kinds = new Map<string, Weight[]>();
  for (const weight of weights) {
    const [, locale = '', rest] = /^\/(zh-Hans\/)?(.*?)\/$/.exec(weight.url) ?? [];
    const {page, question} = pageAndQuestion(rest);
    const kind = question ? 'questions' : page.includes('/') ? 'topics' : 'others';
    const name = `${locale ? 'Chinese' : 'English'} ${kind}`;
    kinds.set(name, [...(kinds.get(name) ?? []), weight]);
  }
  return [...kinds].sort(([a], [b]) => a.localeCompare(b));
}
