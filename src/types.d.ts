/// <reference types="@docusaurus/module-type-aliases" />
/// <reference types="@docusaurus/theme-classic" />
/// <reference types="@docusaurus/plugin-content-docs" />

declare module '@prerendered' {
  /** SVG of the author's run by `<demo src>#<index of output>`; empty in the browser. */
  export const prerendered: Record<string, string>;
  /** Data for search engines (schema.org), by page; empty in the browser. */
  export const structured: Record<string, object>;
}

declare module '@cards/*.json' {
  const cards: import('../model').Card[];
  export default cards;
}

declare module '@index/question-words.json' {
  const searched: import('../model/search').QuestionWords;
  export default searched;
}
