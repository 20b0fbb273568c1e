import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A word on a quiet ground; antd's own coloured tags are too pale to read. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'good' | 'bad' | 'warn'; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
