import { Switch } from 'antd';
import { useId, type ReactNode } from 'react';
import styles from './CaseRulesPage.module.css';

/** Something that is on or off, and what that means. */
export function SwitchLine({
  name,
  hint,
  on,
  fault,
  turn,
}: {
  name: string;
  hint: string;
  on: boolean;
  fault?: string | undefined;
  turn: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div className={styles.line} data-off={!on || undefined}>
      <label htmlFor={id}>{name}</label>
      <p id={`${id}-hint`}>{hint}</p>
      <Switch id={id} checked={on} aria-describedby={`${id}-hint`} onChange={turn} />
      {fault && <Fault>{fault}</Fault>}
    </div>
  );
}

/** A value with its name before it and what is wrong with it behind. */
export function ValueLine({
  name,
  hint,
  fault,
  children,
}: {
  name: string;
  hint?: string | undefined;
  fault?: string | undefined;
  children: (field: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.value}>
      <label htmlFor={id}>{name}</label>
      {children({ id, 'aria-describedby': `${id}-more`, 'aria-invalid': fault !== undefined })}
      <div id={`${id}-more`}>{fault ? <Fault>{fault}</Fault> : hint && <p className={styles.note}>{hint}</p>}</div>
    </div>
  );
}

export function Fault({ children }: { children: ReactNode }) {
  return (
    <p className={styles.fault} role="alert">
      {children}
    </p>
  );
}
