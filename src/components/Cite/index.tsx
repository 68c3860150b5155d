import Translate, {translate} from '@docusaurus/Translate';
import {usePageData} from '@site/src/data/usePageData';
import {shortAuthors, sourceId} from './citation';

/** "(Authors, year)", linked to the entry in `<Sources />`. */
export function Cite({id}: {id: string}) {
  const paper = usePageData().papers[id];
  if (!paper) {
    throw new Error(
      `<Cite id="${id}">: there is no such paper. Add "${id}" to content/references.json, or use an id from there.`,
    );
  }
  const others = translate({
    id: 'cite.others',
    message: 'et al.',
    description: 'Stands for the authors after the first',
  });
  const text = translate(
    {id: 'cite.text', message: '{authors}, {year}', description: 'What a citation says'},
    {authors: shortAuthors(paper, others), year: paper.year},
  );
  return (
    <Translate
      id="cite.brackets"
      description="The brackets around a citation"
      values={{
        text: (
          <a href={`#${sourceId(id)}`} title={paper.title}>
            {text}
          </a>
        ),
      }}
    >
      {'({text})'}
    </Translate>
  );
}
