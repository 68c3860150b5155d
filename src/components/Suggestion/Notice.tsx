import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Suggestion} from '.';

interface Props {
  id: string;
  /** The demo that shows it; read by the build and by the tests. */
  demo: string;
  children: ReactNode;
}

/** What the author's run of a demo shows. The demo's test expects the same. */
export function Notice({id, children}: Props) {
  const label = (
    <strong>
      <Translate id="notice.label" description="First word of what to see in a demo">
        Notice
      </Translate>
    </strong>
  );
  return (
    <Suggestion kind="notice" id={id} label={label}>
      {children}
    </Suggestion>
  );
}
