import type {PluginContentLoadedActions} from '@docusaurus/types';
import {formulaKey} from '../markdown/sharedFormulas';
import type {Macros} from '../markdown/macros';
import {typesetter} from '../markdown/typeset';
import type {FormulaUse} from '../pages/collectFormulas';

/** The HTML of these formulas by their keys. */
export function formulasOf(formulas: FormulaUse[], macros: Macros): Record<string, string> {
  const typeset = typesetter(macros);
  return Object.fromEntries(
    formulas.map(({tex, isDisplay}) => {
      const html = typeset(tex, isDisplay);
      return [formulaKey(html), html];
    }),
  );
}

/**
 * Writes what a route imports as its formulas, and returns its name. The server has the HTML at hand. The browser takes it
 * from what the server wrote, or, where it comes from another page, loads one file before it shows the page.
 */
export async function writeFormulas(
  name: string,
  html: Record<string, string>,
  {createData}: Pick<PluginContentLoadedActions, 'createData'>,
): Promise<string> {
  await createData(`formulas/${name}.json`, html);
  const load = `const load = () => import('../${name}.json');`;
  await createData(
    `formulas/server/${name}.js`,
    `import html from '../${name}.json';\nexport default {page: '${name}', html};\n`,
  );
  await createData(
    `formulas/browser/${name}.js`,
    [
      `import {isServed} from '@site/src/data/formulas';`,
      load,
      `const html = isServed('${name}') ? {} : {...(await load()).default};`,
      `export default {page: '${name}', html, load};\n`,
    ].join('\n'),
  );
  return `@formulas/${name}.js`;
}
