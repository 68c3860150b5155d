import type {Item, KnobSpec} from 'lab/output';

/** A run of code in one colour: the text and the class of its highlighting. */
export type Token = [text: string, className?: string];

/** All that the page and the editor need to know about a demo, in the language of the page. */
export interface DemoData {
  /** `foundations/norms/unit-balls` */
  src: string;
  /** Highlighted lines; joined they are the source without its last line break. */
  tokens: Token[];
  knobs: KnobSpec[];
  /** The output of the author's run, translated and rounded to what a picture needs. */
  output: Item[];
  checks: number;
  /** Whether it draws random numbers. */
  draws: boolean;
  /** Packs of lab that it imports: `lab/digits`. */
  packs: string[];
  /** English sentence → sentence of the page's language; empty in English. */
  sentences: Record<string, string>;
  /** Of the source, to notice that an edit was made to another original. */
  hash: string;
}
