import type {WrapperProps} from '@docusaurus/types';
import DocItem from '@theme-original/DocItem';
import type DocItemType from '@theme/DocItem';
import type {PageData} from '../../../model';
import {PageDataProvider} from '../../data/PageDataProvider';

type Props = WrapperProps<typeof DocItemType> & {data: PageData};

/** `plugins/docs` adds `data` to the route of every page. */
export default function DocItemWithData({data, ...props}: Props) {
  return (
    <PageDataProvider data={data}>
      <DocItem {...props} />
    </PageDataProvider>
  );
}
