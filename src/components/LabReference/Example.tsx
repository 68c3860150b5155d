import {useEffect, useRef, useState} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {DemoData} from '../../../model';
import {DemoFigure} from '@site/src/components/Demo/DemoFigure';
import {Output} from '@site/src/components/Demo/Output';
import {codeWithLinks} from '@site/src/components/StepLines/MarkedCode';
import {ScrollBox} from '@site/src/components/ScrollBox';
import styles from './LabReference.module.css';

interface Props {
  data: DemoData;
  /** The page's address carries code for it. */
  isLinked: boolean;
}

/**
 * Code and what it printed when the site was built. It becomes a demo when the reader asks: a page
 * of a hundred and forty demos at once would be slow.
 */
export function Example({data, isLinked}: Props) {
  const id = data.src.slice(data.src.lastIndexOf('/') + 1);
  useBrokenLinks().collectAnchor(id);
  const place = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);

  useEffect(
    function focusCode() {
      if (isAsked) place.current?.querySelector('pre')?.focus();
    },
    [isAsked],
  );

  if (isAsked || isLinked) {
    return (
      <div ref={place} className={styles.example}>
        <DemoFigure key={data.hash} data={data} />
      </div>
    );
  }
  const label = translate(
    {id: 'demo.editor', message: 'Code of {name}', description: 'Name of the editor of a demo'},
    {name: id},
  );
  return (
    <div id={id} className={styles.example} data-example={data.src}>
      <div className={styles.still}>
        <div className={styles.code}>
          <ScrollBox name={label}>
            <pre className={styles.text} translate="no">
              <code>{codeWithLinks(data.tokens)}</code>
            </pre>
          </ScrollBox>
        </div>
        <Output
          src={data.src}
          shown={data.output.map(atItsPlace)}
          isDimmed={false}
          isBusy={false}
        />
        <button type="button" className={styles.edit} onClick={() => setAsked(true)}>
          <Translate id="lab.edit" description="Turns an example into a demo that can be changed">
            Edit and run
          </Translate>
        </button>
      </div>
    </div>
  );
}

function atItsPlace(item: DemoData['output'][number], key: number) {
  return {key, item, isOld: false};
}
