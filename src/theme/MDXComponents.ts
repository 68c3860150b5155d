import type {ComponentType} from 'react';
import MDXComponents from '@theme-original/MDXComponents';
import type {AttributesOf, MadeName, TagName} from '../../model/vocabulary';
import {Answer} from '@site/src/components/Answer';
import {Aside} from '@site/src/components/Aside';
import {Cite} from '@site/src/components/Cite';
import {Demo} from '@site/src/components/Demo';
import {DemoRef} from '@site/src/components/DemoRef';
import {Derivation} from '@site/src/components/Derivation';
import {Equation} from '@site/src/components/Equation';
import {Exercise} from '@site/src/components/Exercise';
import {Hint} from '@site/src/components/Exercise/Hint';
import {Solution} from '@site/src/components/Exercise/Solution';
import {Folded} from '@site/src/components/Folded';
import {Further} from '@site/src/components/Further';
import {Formula} from '@site/src/components/Formula';
import {LabReference} from '@site/src/components/LabReference';
import {Pitfall} from '@site/src/components/Pitfall';
import {QuestionFoot} from '@site/src/components/QuestionFoot';
import {QuestionHeading, SectionHeading} from '@site/src/components/QuestionHeading';
import {Recap} from '@site/src/components/Recap';
import {Ref} from '@site/src/components/Ref';
import {Sources} from '@site/src/components/Sources';
import {Step} from '@site/src/components/Step';
import {Notice} from '@site/src/components/Suggestion/Notice';
import {Try} from '@site/src/components/Suggestion/Try';
import {Table} from '@site/src/components/Table';
import {HeaderCell} from '@site/src/components/Table/HeaderCell';
import {Term} from '@site/src/components/Term';

type Components = {
  [N in Exclude<TagName, 'summary'>]: ComponentType<AttributesOf<N> & {children: never}>;
} & Record<MadeName, ComponentType<never>>;

/** The tags a page may use, beside Markdown. `$…$` and `$$` arrive as Formula and Equation. */
const own = {
  details: Folded,
  Answer,
  Aside,
  Cite,
  Demo,
  DemoRef,
  Derivation,
  Equation,
  Exercise,
  Formula,
  Further,
  Hint,
  LabReference,
  Notice,
  Pitfall,
  QuestionFoot,
  Recap,
  Ref,
  Solution,
  Sources,
  Step,
  Term,
  Try,
} satisfies Components;

export default {
  ...MDXComponents,
  ...own,
  h2: QuestionHeading,
  h3: SectionHeading,
  table: Table,
  th: HeaderCell,
};
