import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {LabEntry, LabField} from '../../../model/lab';
import {codeWithLinks} from '@site/src/components/StepLines/MarkedCode';
import {DocText} from './DocText';
import {Example} from './Example';
import styles from './LabReference.module.css';

/** One export: how it is called, what it does, and an example beside it. */
export function Entry({entry, isLinked}: {entry: LabEntry; isLinked: boolean}) {
  const {id, name, module, signatures, doc, fields, example} = entry;
  return (
    <article className={styles.entry} aria-labelledby={id}>
      <div className={styles.words}>
        <Heading as="h3" id={id} className={styles.heading} translate="no">
          {name}
          {module !== 'lab' && <span className={styles.pack}>{module}</span>}
        </Heading>
        {signatures.map((tokens, i) => (
          <code key={i} className={styles.signature} translate="no">
            {codeWithLinks(tokens)}
          </code>
        ))}
        <DocText text={doc} />
        {fields.length > 0 && <Fields fields={fields} />}
      </div>
      {example && <Example data={example} isLinked={isLinked} />}
    </article>
  );
}

function Fields({fields}: {fields: LabField[]}) {
  return (
    <details className={styles.fields} open={fields.length <= 4}>
      <summary>
        <Translate
          id="lab.fields"
          description="Above the fields of an object that a function of lab takes"
          values={{count: fields.length}}
        >
          {'Fields ({count})'}
        </Translate>
      </summary>
      <dl lang="en">
        {fields.map(({name, type, optional, doc}) => (
          <div key={name}>
            <dt translate="no">
              {name}
              {optional && '?'}: <code className={styles.type}>{type}</code>
            </dt>
            {doc && (
              <dd>
                <DocText text={doc} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
