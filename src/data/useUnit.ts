import type {Unit, UnitKind} from '../../model';
import {usePageData} from '@site/src/data/usePageData';

/** The unit of this page with that id, if it is of that kind. */
export function useUnit(kind: UnitKind, id: string | undefined): Unit | undefined {
  return usePageData().units.find((unit) => unit.kind === kind && unit.id === id);
}
