import type {WrapperProps} from '@docusaurus/types';
import DocItem from '@theme-original/DocItem';
import type DocItemType from '@theme/DocItem';
import type {PageData} from '../../../model';
import type {PageFormulas} from '../../data/formulas';
import {FormulasProvider} from '../../data/FormulasProvider';
import {PageDataProvider} from '../../data/PageDataProvider';

type Props = WrapperProps<typeof DocItemType> & {data: PageData; formulas: PageFormulas};

/** `plugins/docs` adds `data` and `formulas` to the route of every page. */
export default function DocItemWithData({data, formulas, ...props}: Props) {
  return (
    <PageDataProvider data={data}>
      <FormulasProvider formulas={formulas}>
        <DocItem {...props} />
      </FormulasProvider>
    </PageDataProvider>
  );
}
