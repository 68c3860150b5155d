import {createContext, useContext} from 'react';

/** The HTML of the formulas of a page by their keys. In the browser it is empty where the server's page shows them. */
export interface PageFormulas {
  page: string;
  html: Record<string, string>;
  /** Asks for all of them. */
  load: () => Promise<{default: Record<string, string>}>;
}

export const FormulasContext = createContext<PageFormulas | undefined>(undefined);

/** Marks an element whose content is a formula of this key. */
export const formulaAttribute = 'data-formula';

const retryAfter = 3000;

/**
 * Whether the server's HTML of this page is what the document shows. A page's file of formulas asks while it is loaded.
 * @public plugins/docs/writeFormulas.ts writes its name into these files
 */
export function isServed(page: string): boolean {
  return document.querySelector(`[data-formulas-of="${page}"]`) !== null;
}

/** Takes the formulas that a page shows from its elements before they go, for when one comes back to it. */
export function keepFormulas({html}: PageFormulas, within: ParentNode) {
  for (const element of within.querySelectorAll(`[${formulaAttribute}]`)) {
    html[element.getAttribute(formulaAttribute)!] ||= element.innerHTML;
  }
}

/** Properties of the element that shows a formula: the server's stays, React leaves alone what stands inside. */
export function useFormula(key: string, change = (html: string) => html) {
  const formulas = useContext(FormulasContext);
  if (!formulas)
    throw new Error('A formula needs a page around it: put it below <FormulasContext>.');
  const html = formulas.html[key] as string | undefined;
  if (html === undefined && typeof window === 'undefined') {
    throw new Error(`The page "${formulas.page}" has no formula ${key}: its model lacks it.`);
  }
  /** A formula that comes late and finds nothing of the server's: after an error that made React begin anew. */
  function fill(element: HTMLElement | null) {
    if (!element || element.hasChildNodes()) return;
    formulas!.load().then(
      ({default: all}) => {
        Object.assign(formulas!.html, all);
        if (!element.hasChildNodes()) element.innerHTML = change(all[key]);
      },
      () => setTimeout(() => element.isConnected && fill(element), retryAfter),
    );
  }
  return {
    fill,
    props: {
      [formulaAttribute]: key,
      translate: 'no',
      suppressHydrationWarning: true,
      dangerouslySetInnerHTML: {__html: html === undefined ? '' : change(html)},
    } as const,
  };
}
