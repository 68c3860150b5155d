import {createContext, useContext} from 'react';
import type {PageData} from '../../model';

export const PageDataContext = createContext<PageData | undefined>(undefined);

/** What the build found out about the page that is shown: its units, references, demos. */
export function usePageData(): PageData {
  const data = useContext(PageDataContext);
  if (!data) {
    throw new Error('usePageData() needs a page around it: use it below <PageDataProvider>.');
  }
  return data;
}
