/** Something collected. */
export interface StudyItem {
  /** `foundations/norms#norm-axioms` */
  key: string;
  /** The reader's own words: plain text with line breaks. */
  note: string;
  isDone: boolean;
}

/** Units in the order in which they are to be studied, each once. */
export interface StudyList {
  /** Empty for a list without a name of its own. */
  title: string;
  items: StudyItem[];
}

/** A list before anything is collected. */
export const emptyList: StudyList = {title: '', items: []};

/** A list has this many items at most, wherever it comes from. */
export const maxItems = 1_000;

/** Notes and titles end here; more belongs into a text of one's own. */
export const maxNoteLength = 2_000;
export const maxTitleLength = 120;

/** Whether a unit is on the list. */
export function has({items}: StudyList, key: string): boolean {
  return items.some((item) => item.key === key);
}

/** With a unit more, at the end. */
export function add(list: StudyList, key: string): StudyList {
  if (has(list, key) || list.items.length >= maxItems) return list;
  return {...list, items: [...list.items, {key, note: '', isDone: false}]};
}

/** Without a unit. */
export function remove(list: StudyList, key: string): StudyList {
  return {...list, items: list.items.filter((item) => item.key !== key)};
}

/** With an item put back or changed in its place. */
export function change(list: StudyList, key: string, part: Partial<StudyItem>): StudyList {
  return {
    ...list,
    items: list.items.map((item) => (item.key === key ? {...item, ...part} : item)),
  };
}

/** With the unit at place `to`, counted from 0; what does not fit ends at the edge. */
export function move(list: StudyList, key: string, to: number): StudyList {
  const item = list.items.find((each) => each.key === key);
  if (!item) return list;
  const others = list.items.filter((each) => each !== item);
  const place = Math.max(0, Math.min(to, others.length));
  return {...list, items: others.toSpliced(place, 0, item)};
}

/**
 * With all of another list that is not there yet, in its order, at the end. Nothing of one's own
 * changes, but a unit without a note takes over the other's.
 */
export function addAll(list: StudyList, other: StudyList): StudyList {
  const theirs = new Map(other.items.map((item) => [item.key, item]));
  const kept = list.items.map((item) => ({
    ...item,
    note: item.note || (theirs.get(item.key)?.note ?? ''),
  }));
  const added = other.items.filter(({key}) => !has(list, key));
  return {title: list.title || other.title, items: [...kept, ...added].slice(0, maxItems)};
}

/** With units by the keys they have now; of two that have become one, the first stays. */
export function follow(list: StudyList, moved: Record<string, string>): StudyList {
  if (!list.items.some(({key}) => Object.hasOwn(moved, key))) return list;
  const items = list.items.map((item) => ({
    ...item,
    key: Object.hasOwn(moved, item.key) ? moved[item.key] : item.key,
  }));
  return {...list, items: unique(items)};
}

/** Each key once, where it stands first. */
export function unique(items: StudyItem[]): StudyItem[] {
  const first = new Map<string, StudyItem>();
  for (const item of items) if (!first.has(item.key)) first.set(item.key, item);
  return [...first.values()];
}
