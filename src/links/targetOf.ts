import {idWithoutTail, type Fragment} from '../fragment';

/** The element that a fragment names, also where a chat has put something behind the id. */
export function targetOf({id}: Fragment): HTMLElement | null {
  return document.getElementById(id) ?? document.getElementById(idWithoutTail(id));
}
