import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {usePageData} from '@site/src/data/usePageData';
import styles from './PageLinks.module.css';

/** The pages to have read before this one, at its head; the pages that build on it, at its foot. */
export function PageLinks({which}: {which: 'before' | 'after'}) {
  const links = usePageData()[which];
  if (links.length === 0) return null;
  const label =
    which === 'before'
      ? translate({
          id: 'page.before',
          message: 'Read before',
          description: 'Heads the list of pages that this one builds on',
        })
      : translate({
          id: 'page.after',
          message: 'Builds on this page',
          description: 'Heads the list of pages that build on this one',
        });
  return (
    <nav className={styles.links} aria-label={label} data-page-links={which}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <ul className={styles.list}>
        {links.map(({href, title}) => (
          <li key={href}>
            <Link to={href}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
