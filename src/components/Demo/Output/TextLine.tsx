import {Fragment} from 'react';
import type {Piece, TextItem} from 'lab/output';
import styles from './Output.module.css';

/** Sentences and values of a line, as the demo printed them. */
export function Pieces({pieces}: {pieces: Piece[]}) {
  return pieces.map((piece, i) => {
    const isValue = typeof piece !== 'string';
    const text = isValue ? piece.value : piece;
    return (
      <Fragment key={i}>
        {/* Matrices bring line breaks of their own and begin below their label. */}
        {i > 0 && (text.includes('\n') ? '\n' : ' ')}
        {isValue ? <span className={styles.value}>{text}</span> : text}
      </Fragment>
    );
  });
}

/** What `print` wrote. */
export function TextLine({item}: {item: TextItem}) {
  return (
    <p className={styles.text}>
      <Pieces pieces={item.pieces} />
    </p>
  );
}
