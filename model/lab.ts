/** The reference of lab, made from its source by `plugins/lab`. Everything here is JSON. */
import type {DemoData, Token} from './demo';

/** A field of an object: an option of a function, or a member of a type. */
export interface LabField {
  name: string;
  /** As in the source: `[number, number]`. */
  type: string;
  optional: boolean;
  /** May be empty where name and type say it all. */
  doc: string;
}

/** One thing that a demo can import. */
export interface LabExport {
  name: string;
  /** `lab`, or a pack: `lab/digits`. */
  module: string;
  /** The heading it stands under in `lab/index.ts`; of a pack, its module. */
  group: string;
  kind: 'function' | 'value' | 'class' | 'type';
  /** How it is called or what it is, one for each overload: `fixed(x: number, digits: number): Formatted`. */
  signatures: string[];
  /** Its doc comment. */
  doc: string;
  /** The fields of a function's object arguments, or of a type or class. */
  fields: LabField[];
  /** A demo of a few lines that shows what it does, with its imports; types have none. */
  example?: string;
}

/** An export as the page of lab shows it. */
export interface LabEntry extends Omit<LabExport, 'signatures' | 'example'> {
  /** Its anchor: `log-sum-exp`, `linalg-svd`. */
  id: string;
  /** Highlighted; one line for each overload. */
  signatures: Token[][];
  /** The example, and what it printed when the site was built. */
  example?: DemoData;
}
