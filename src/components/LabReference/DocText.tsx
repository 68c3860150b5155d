import styles from './LabReference.module.css';

/** A doc comment: what stands between backticks is code, a line that ends a sentence ends a paragraph. */
export function DocText({text}: {text: string}) {
  return paragraphsOf(text).map((paragraph, i) => (
    <p key={i} className={styles.doc} lang="en">
      {paragraph.split(/`([^`]*)`/).map((part, k) => (k % 2 ? <code key={k}>{part}</code> : part))}
    </p>
  ));
}

function paragraphsOf(text: string): string[] {
  return text.split(/(?<=[.:])\n|\n\n/).map((lines) => lines.replace(/\n/g, ' '));
}
