import {useEffect, useState} from 'react';
import {onAnnouncement} from './announce';
import styles from './Announcements.module.css';

/** One polite live region for the whole site; it must be there before something is said in it. */
export function Announcements() {
  const [said, setSaid] = useState({text: '', count: 0});
  useEffect(() => onAnnouncement((text) => setSaid(({count}) => ({text, count: count + 1}))), []);
  return (
    <div className={styles.unseen} role="status" data-announcement="">
      {/* A new element is spoken even when it says the same again. */}
      <span key={said.count}>{said.text}</span>
    </div>
  );
}
