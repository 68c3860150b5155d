/** What the files of a folder may import, or must not. */
export interface Wall {
  /** The folder; `''` is the whole project. */
  from: string;
  /** Nothing but what stands below these: `lab/output`, `npm:react`, `npm:` for every package. */
  only?: string[];
  never?: string[];
  /** Ends the message of a violation. */
  because: string;
}

/** Imports point only to what is simpler and more stable. Tests beside the source may import anything. */
export const walls: Wall[] = [
  {
    from: 'lab',
    only: ['lab', 'npm:ml-matrix', 'npm:pure-rand'],
    because: 'the same source runs in Node, at build time and in the sandboxed worker',
  },
  {
    from: 'demos',
    only: ['lab'],
    because: 'a demo is one file that runs alone in one editor: it knows lab and its packs only',
  },
  {
    from: 'model',
    only: ['model', 'lab/output', 'npm:@lezer'],
    because: 'model/ holds what the build and the site share, and depends on neither',
  },
  {
    from: 'draw',
    only: ['draw', 'lab/output', 'npm:@observablehq/plot', 'npm:fflate'],
    because: 'draw/ makes pictures of plain data, in Node and in the browser, without React',
  },
  {
    from: 'runner',
    only: ['runner', 'lab', 'npm:sucrase', 'npm:virtual:lab'],
    because: 'runner/ is small, separately loaded and separately secured',
  },
  {
    from: 'src',
    never: ['demos', 'plugins', 'content', 'docs', 'i18n'],
    because: 'the bundle of the site carries only the data of what a page shows',
  },
  {
    from: 'src',
    never: ['runner/worker', 'runner/execute', 'runner/frame', 'npm:sucrase'],
    because: 'the site talks to the runner through runner/protocol and loads it apart',
  },
  {
    from: 'plugins',
    never: ['demos', 'src'],
    because: 'plugins/ makes data: it reads demos as files, and src/ shows what it makes',
  },
  {
    from: '',
    never: ['tests', 'scripts', 'bench'],
    because: 'nothing that is built depends on what only checks it',
  },
];

/** Tools may use each other. */
export const tools = ['tests', 'scripts', 'bench', 'playwright.config.ts'];
