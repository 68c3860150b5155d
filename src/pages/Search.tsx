import {translate} from '@docusaurus/Translate';
import {ListPage} from '@site/src/components/ListPage';
import {SearchPage} from '@site/src/components/Search/SearchPage';

/** `/search/?q=…`: results that can be linked. */
export default function Search() {
  return (
    <ListPage
      title={translate({
        id: 'search.title',
        message: 'Search',
        description: 'Title of the page of results',
      })}
      description={translate({
        id: 'search.description',
        message:
          'Questions, steps, formulas, demos and terms, by words of either language, TeX or symbol.',
        description: 'Below the title of the page of results',
      })}
    >
      <SearchPage />
    </ListPage>
  );
}
