import type {ReactNode} from 'react';
import type {PageData} from '../../model';
import {PageDataContext} from './usePageData';

/** Hands the data of a route to the components on its page. */
export function PageDataProvider({data, children}: {data: PageData; children: ReactNode}) {
  return <PageDataContext value={data}>{children}</PageDataContext>;
}
