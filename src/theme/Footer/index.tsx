import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import styles from './styles.module.css';

/** One line: what this is, under which terms it may be used, and what else there is. */
export default function Footer() {
  const {siteConfig} = useDocusaurusContext();
  return (
    <footer className={`theme-layout-footer ${styles.footer}`}>
      {siteConfig.title}
      <span aria-hidden="true">·</span>
      <Link to="/licences/">
        <Translate id="footer.licence" description="The licences, in one line">
          Text CC BY 4.0, code MIT
        </Translate>
      </Link>
      <span aria-hidden="true">·</span>
      <Link to="/map/">
        <Translate id="footer.map" description="Link to the site map">
          Map
        </Translate>
      </Link>
      <span aria-hidden="true">·</span>
      <Link to="/corrections/">
        <Translate id="footer.corrections" description="Link to the page of corrections">
          Corrections
        </Translate>
      </Link>
    </footer>
  );
}
