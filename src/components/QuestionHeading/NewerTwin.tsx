import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import styles from './NewerTwin.module.css';

/** Below a heading whose text was changed in the other language and not in this one: where the newer text is. */
export function NewerTwin({id}: {id: string}) {
  const {i18n} = useDocusaurusContext();
  const {createUrl} = useAlternatePageUtils();
  const other = i18n.locales.find((locale) => locale !== i18n.currentLocale);
  if (!other) return null;
  const {label, htmlLang} = i18n.localeConfigs[other];
  return (
    <p className={styles.newer} data-newer-twin={id}>
      <Translate
        id="twin.newer"
        description="Below a heading; a link with the other language's name follows"
      >
        This part was changed in the other language and not here yet:
      </Translate>{' '}
      <a
        href={`${createUrl({locale: other, fullyQualified: false})}#${id}`}
        hrefLang={htmlLang}
        lang={htmlLang}
      >
        {label}
      </a>
    </p>
  );
}
