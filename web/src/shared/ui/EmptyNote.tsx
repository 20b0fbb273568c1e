import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** Nothing here, and what to do next. */
export function EmptyNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.note}>
      <p className={styles.noteTitle}>{title}</p>
      {children}
    </div>
  );
}
