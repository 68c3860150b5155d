import type {Root as HastRoot} from 'hast';
import type {Root as MdastRoot} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';
import remarkEquations from './equations';
import rehypeUntranslated from './untranslated';
import {formulaPlugins, type Macros} from './formulas';

const mdxNodes = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

/** Parses a page as it is written, positions included. */
export function parseMdx(source: string, path: string): MdastRoot {
  const file = new VFile({value: source, path});
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkMdx)
    .use(remarkMath)
    .use(remarkGfm)
    .parse(file);
}

/** Numbers the equations and renders the formulas, with the very plugins that the site's own compiler uses. */
export function renderMdx(tree: MdastRoot, source: string, path: string, macros: Macros): HastRoot {
  const [wrap, render, bind] = formulaPlugins(macros);
  const file = new VFile({value: source, path});
  return unified()
    .use(remarkEquations)
    .use(remarkRehype, {passThrough: [...mdxNodes]})
    .use(rehypeUntranslated)
    .use(wrap)
    .use([render as never])
    .use(bind)
    .runSync(structuredClone(tree), file);
}
