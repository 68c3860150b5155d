import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {Demo} from '@site/src/components/Demo';
import {usePageData} from '@site/src/data/usePageData';
import styles from './ShownDemo.module.css';

/** A real demo of the site without its code; the words below it lead to the page that derives it. */
export function ShownDemo({path}: {path: string}) {
  const [src] = Object.keys(usePageData().demos);
  return (
    <div className={styles.shown}>
      <Demo src={src} isCompact>
        <Translate
          id="landing.caption"
          description="Below the demo on the landing page, which shows the unit balls of the p-norms"
          values={{
            link: (
              <Link to={`${path}#${src.split('/').at(-1)}`}>
                <Translate id="landing.caption-link" description="Within landing.caption">
                  Derivation and code
                </Translate>
              </Link>
            ),
          }}
        >
          {
            'The vectors of length at most 1. Move p: from 1 on the ball is convex, and no triangle inequality breaks. {link}'
          }
        </Translate>
      </Demo>
    </div>
  );
}
