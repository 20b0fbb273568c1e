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
  const Title = page ? 'h1' : 'p';
  return (
    <div className={`${styles.note} ${page ? styles.page : ''}`}>
      <Title className={styles.noteTitle}>{title}</Title>
      {children}
    </div>
  );
}
