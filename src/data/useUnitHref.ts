import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {usePageData} from './usePageData';

/** Where a unit of this page stands: here, or on the whole page where a question stands alone and the unit is in another one. */
export function useUnitHref(): (id: string) => string {
  const {units, alone} = usePageData();
  const {withBaseUrl} = useBaseUrlUtils();
  return (id) => {
    const unit = units.find((one) => one.id === id);
    const isHere = !alone || unit?.id === alone.id || unit?.question === alone.id;
    return isHere ? `#${id}` : `${withBaseUrl(alone.path)}#${id}`;
  };
}
