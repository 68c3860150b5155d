import type {ReactNode} from 'react';
import {Announcements} from '@site/src/components/Announcements';
import {CardLayer} from '@site/src/components/Card/CardLayer';
import {MissingTarget} from '@site/src/components/MissingTarget';
import {StorageNotice} from '@site/src/components/Study/StorageNotice';
import {SearchLayer} from '@site/src/components/Search/SearchLayer';

/** What stands once around all pages. */
export default function Root({children}: {children: ReactNode}) {
  return (
    <>
      {children}
      <CardLayer />
      <MissingTarget />
      <StorageNotice />
      <SearchLayer />
      <Announcements />
    </>
  );
}
