import {HtmlClassNameProvider, PageMetadata} from '@docusaurus/theme-common';
import {DocProvider} from '@docusaurus/plugin-content-docs/client';
import type {Props as DocItemProps} from '@theme/DocItem';
import MDXContent from '@theme/MDXContent';
import type {PageData} from '../../model';
import {LonePage} from '@site/src/components/LoneQuestion';
import type {PageFormulas} from '@site/src/data/formulas';
import {FormulasProvider} from '@site/src/data/FormulasProvider';
import {PageDataProvider} from '@site/src/data/PageDataProvider';

interface Props {
  content: DocItemProps['content'];
  data: PageData;
  formulas: PageFormulas;
}

/** `/topic/page/question/`: one question of a page, for those who came with it. The whole page has it too, with the same ids. */
export default function Question({content: Content, data, formulas}: Props) {
  const {title, description} = data.alone!;
  return (
    <PageDataProvider data={data}>
      <FormulasProvider formulas={formulas}>
        <DocProvider content={Content}>
          <HtmlClassNameProvider className="docs-question-page">
            <PageMetadata title={title} description={description} />
            <LonePage>
              <MDXContent>
                <Content />
              </MDXContent>
            </LonePage>
          </HtmlClassNameProvider>
        </DocProvider>
      </FormulasProvider>
    </PageDataProvider>
  );
}
