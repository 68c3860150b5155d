import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {datasets} from '../../model/datasets';
import {ListPage} from '@site/src/components/ListPage';
import {PackageList} from '@site/src/components/Licences/PackageList';

/** `/licences/`: under which terms the site and all that it contains may be used. */
export default function Licences() {
  const locale = useDocusaurusContext().i18n.currentLocale as 'en' | 'zh-Hans';
  const notices = useBaseUrl('/licences.txt');
  const brokenLinks = useBrokenLinks();
  for (const {id} of datasets) brokenLinks.collectAnchor(id);
  return (
    <ListPage
      title={translate({
        id: 'licences.title',
        message: 'Licences',
        description: 'Title of the page of licences',
      })}
      description={translate({
        id: 'licences.description',
        message: 'Under which terms you may use this site and what it contains.',
        description: 'Below the title of the page of licences',
      })}
    >
      <p>
        <Translate
          id="licences.own"
          description="The licences of the site itself"
          values={{
            text: (
              <a key="text" href="https://creativecommons.org/licenses/by/4.0/">
                CC BY 4.0
              </a>
            ),
            code: (
              <a key="code" href="https://opensource.org/license/mit">
                MIT
              </a>
            ),
          }}
        >
          {'The text of this site is under {text}, its code, demos included, under {code}.'}
        </Translate>
      </p>
      <h2>
        <Translate id="licences.data" description="Heading">
          Data in demos
        </Translate>
      </h2>
      <dl>
        {datasets.map(({id, name, authors, terms, termsUrl, from, changed}) => (
          <div key={id} id={id}>
            <dt>{name}</dt>
            <dd>
              {authors}. <a href={termsUrl}>{terms}</a>. {changed[locale]} (npm: {from}).
            </dd>
          </div>
        ))}
      </dl>
      <h2>
        <Translate id="licences.packages" description="Heading">
          Programs and fonts
        </Translate>
      </h2>
      <p>
        <Translate
          id="licences.notices"
          description="Before the list of packages"
          values={{
            notices: (
              <a key="notices" href={notices}>
                licences.txt
              </a>
            ),
          }}
        >
          {
            'Parts of these packages are in the files of this site; {notices} holds what their authors say.'
          }
        </Translate>
      </p>
      <PackageList />
    </ListPage>
  );
}
