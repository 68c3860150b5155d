import type {Item} from 'lab/output';
import {createBudget} from './budget';
import {toItem} from './validate';

/** Collects what a run emits, checked and within limits; an equal key replaces. */
export function createStore() {
  const kept = new Map<number, Item>();
  const budget = createBudget();
  return {
    emit(key: number, item: unknown) {
      const taken = budget.take(key, item);
      if ('error' in taken) throw named(taken.error);
      const checked = toItem(JSON.parse(taken.text));
      if ('problem' in checked) throw named({name: 'BadItem', message: checked.problem});
      kept.set(key, checked.item);
    },
    /** In the order of their places. */
    items: (): Item[] => [...kept].sort(([a], [b]) => a - b).map(([, item]) => item),
  };
}

function named({name, message}: {name: string; message: string}): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
