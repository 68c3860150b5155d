import type {Locale} from '../../draw';
import type {TagName, vocabulary} from '../../model/vocabulary';

/** Tags that begin with a word of their own. */
export type Labelled = {
  [N in TagName]: (typeof vocabulary)[N] extends {
    markdown: 'quoted' | 'labelled' | 'titled' | 'headed' | 'numbered';
  }
    ? N
    : never;
}[TagName];

type Words = Record<
  | 'demo'
  | 'output'
  | 'others'
  | 'web'
  | 'pages'
  | 'more'
  | 'questions'
  | 'glossary'
  | 'notation'
  | 'reference',
  string
> & {tags: Record<Labelled, string>};

/** What the components of a page say in plain Markdown. */
export const words: Record<Locale, Words> = {
  en: {
    tags: {
      Answer: 'Short answer.',
      Pitfall: 'Pitfall.',
      Aside: 'Aside.',
      Hint: 'Hint.',
      Solution: 'Solution.',
      Notice: 'Notice',
      Try: 'Try',
      Further: 'Further.',
      Recap: 'What to keep',
      Sources: 'Sources',
      Exercise: 'Exercise',
      Step: 'Step',
    },
    reference: 'Reference',
    demo: 'Demo',
    output: 'Its output:',
    others: 'et al.',
    web: 'The page with live demos',
    pages: 'Pages',
    more: 'More',
    questions: 'All questions',
    glossary: 'Glossary',
    notation: 'Notation',
  },
  'zh-Hans': {
    tags: {
      Answer: '简短回答。',
      Pitfall: '常见误区。',
      Aside: '旁注。',
      Hint: '提示。',
      Solution: '解答。',
      Notice: '观察',
      Try: '试一试',
      Further: '延伸。',
      Recap: '要记住的',
      Sources: '参考文献',
      Exercise: '练习',
      Step: '步骤',
    },
    reference: '参考',
    demo: '演示',
    output: '输出：',
    others: '等',
    web: '带可运行演示的网页',
    pages: '页面',
    more: '更多',
    questions: '全部问题',
    glossary: '术语',
    notation: '记号',
  },
};
