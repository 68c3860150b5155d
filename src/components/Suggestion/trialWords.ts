import {translate} from '@docusaurus/Translate';
import type {KnobValue} from 'lab/output';
import type {Trial} from '../../../model/tries';

/** What a Try changes, in words: `κ = 1000, seed 3, 1 change of the code`. */
export function trialWords({set, seed, edit}: Trial, sentences: Record<string, string>): string {
  const say = (text: string) => (Object.hasOwn(sentences, text) ? sentences[text] : text);
  const parts = Object.entries(set).map(([label, value]) => `${say(label)} = ${show(value, say)}`);
  if (seed !== 0) {
    parts.push(
      translate(
        {id: 'try.seed', message: 'seed {seed}', description: 'Part of what a Try changes'},
        {seed},
      ),
    );
  }
  if (edit.length > 0) {
    parts.push(
      translate(
        {
          id: 'try.edits',
          message: '{count} change(s) of the code',
          description: 'Part of what a Try changes',
        },
        {count: edit.length},
      ),
    );
  }
  return parts.join(
    translate({
      id: 'try.and',
      message: ', ',
      description: 'Between the parts of what a Try changes',
    }),
  );
}

function show(value: KnobValue, say: (text: string) => string): string {
  if (typeof value === 'string') return say(value);
  if (typeof value !== 'boolean') return Array.isArray(value) ? JSON.stringify(value) : `${value}`;
  return value
    ? translate({id: 'try.switch.on', message: 'on', description: 'A switch in what a Try changes'})
    : translate({
        id: 'try.switch.off',
        message: 'off',
        description: 'A switch in what a Try changes',
      });
}
