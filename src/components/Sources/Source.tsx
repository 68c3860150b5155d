import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {sourceId} from '@site/src/components/Cite/citation';
import type {Paper} from '../../../model';
import styles from './Sources.module.css';

/** One entry: authors, year, title with its link, venue. Papers are cited in the language they are in. */
export function Source({paper}: {paper: Paper}) {
  const {id, authors, year, title, venue, url} = paper;
  useBrokenLinks().collectAnchor(sourceId(id));
  return (
    <li className={styles.source} id={sourceId(id)} lang="en">
      {authors.join(', ')} ({year}). {url ? <a href={url}>{title}</a> : title}.
      {venue && (
        <>
          {' '}
          <cite>{venue}</cite>.
        </>
      )}
    </li>
  );
}
