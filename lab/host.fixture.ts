import {connect} from './host';
import type {Host, Item, KnobSpec, KnobValue} from './output';

/** A host for tests: keeps what is emitted, answers knobs as told. Reconnects with every call. */
export function record({
  knobs = {},
  seed = 0,
}: {knobs?: Record<string, KnobValue>; seed?: number} = {}) {
  const items: Item[] = [];
  const specs: KnobSpec[] = [];
  const host: Host = {
    emit(key, item) {
      items[key] = item;
    },
    knob(spec) {
      specs.push(spec);
      return spec.label in knobs ? knobs[spec.label] : spec.value;
    },
    seed: () => seed,
  };
  connect(host);
  return {items, specs};
}
