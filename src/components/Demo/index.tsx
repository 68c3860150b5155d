import type {ReactNode} from 'react';
import {usePageData} from '@site/src/data/usePageData';
import {DemoFigure} from './DemoFigure';

interface Props {
  src: string;
  /** Knobs and output only: for a page that points to the demo. */
  isCompact?: boolean;
  children?: ReactNode;
}

/** The demo `demos/<src>.ts`: its code, its output, its knobs; below it what the reader should see. */
export function Demo({src, isCompact, children}: Props) {
  const data = usePageData().demos[src];
  if (!data) {
    throw new Error(
      `<Demo src="${src}">: the data of this page hold no such demo. Is there a file demos/${src}.ts?`,
    );
  }
  // Another original is another demo: while authors edit it, it starts afresh.
  return (
    <DemoFigure key={data.hash} data={data} isCompact={isCompact}>
      {children}
    </DemoFigure>
  );
}
