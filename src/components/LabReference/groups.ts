import type {LabEntry} from '../../../model/lab';

export interface Group {
  id: string;
  title: string;
  entries: LabEntry[];
}

/** Entries under their headings, in the order of the source. */
export function groupsOf(entries: LabEntry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const title = entry.group;
    const id = `group-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
    const group = groups.get(title) ?? {id, title, entries: []};
    group.entries.push(entry);
    groups.set(title, group);
  }
  return [...groups.values()];
}

/** Whether a reader who types `query` may mean this: part of its name, or its pack. */
export function hasName({name, module}: Pick<LabEntry, 'name' | 'module'>, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || (module !== 'lab' && module.includes(wanted));
}
