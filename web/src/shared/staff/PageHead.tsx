import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

/** The head of a staff page: what it is for, and what can be done here. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <div>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  );
}
