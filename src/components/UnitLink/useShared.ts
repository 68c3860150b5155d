import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {addressOf} from '../../../model/address';
import {translate} from '@docusaurus/Translate';
import {usePageData} from '@site/src/data/usePageData';
import {isoDay, type Report} from '@site/src/links/formats';
import {fullName, type LinkedUnit} from './unitNames';

/** A unit of this page as it is passed on: its name, address, citation and what a report says. */
export function useShared(unit: LinkedUnit) {
  const {page, title, units, alone} = usePageData();
  const {siteConfig, i18n} = useDocusaurusContext();
  const path = useBaseUrl(`/${page}/`);
  // The landing page shows a demo as well: its address is that of its own page.
  const own = addressOf(path, units.find(({id}) => id === unit.id) ?? unit);
  const href = alone ? own : `${path}#${unit.id}`;
  return {
    href,
    /** In the browser only: the origin is the one the reader is at. */
    share: () => {
      // Whoever gets the link came for this: it leads to the question, not to the whole page.
      const url = new URL(own, location.origin).href;
      const name = fullName(unit, title);
      const citation = translate(
        {
          id: 'unit.citation',
          message: '“{name}”, {site}, {url} (accessed {day}).',
          description: 'How to cite a part of a page',
        },
        {name, site: siteConfig.title, url, day: isoDay(new Date())},
      );
      return {name, url, citation};
    },
    report: (): {repository?: string; report: Report} => {
      const {repository, version} = siteConfig.customFields ?? {};
      return {
        repository: typeof repository === 'string' ? repository : undefined,
        report: {
          unit: `${page}#${unit.id}`,
          language: i18n.currentLocale,
          version: String(version),
          url: new URL(href, location.origin).href,
        },
      };
    },
  };
}
