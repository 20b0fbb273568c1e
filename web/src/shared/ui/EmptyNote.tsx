import type { ReactNode } from 'react';
import styles from './ui.module.css';

interface Props {
  title: string;
  /** Fills the page instead of standing in the text. */
  page?: boolean;
  children?: ReactNode;
}

/** Nothing here, and what to do next. */
export function EmptyNote({ title, page = false, children }: Props) {
  return (
    <div className={`${styles.note} ${page ? styles.page : ''}`}>
      <p className={styles.noteTitle}>{title}</p>
      {children}
    </div>
  );
}
