import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { AlertIcon } from './icons';
import styles from './ui.module.css';
import { useFieldMessage, useMessage } from './useMessage';

interface Props {
  error: unknown;
  title?: string | undefined;
  retry?: (() => unknown) | undefined;
  /** Fills the page instead of standing in the text. */
  page?: boolean;
  /** Another way on. */
  children?: ReactNode;
}

/** What happened, what to do, and the request's id for whoever is asked about it. */
export function ErrorNote({ error, title, retry, page = false, children }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const fieldMessage = useFieldMessage();
  const id = isProblem(error) ? error.requestId : null;
  return (
    <div className={`${styles.note} ${styles.error} ${page ? styles.page : ''}`} role="alert">
      <AlertIcon />
      <p className={styles.noteTitle}>{title ?? t('error.title')}</p>
      <p>{message(error)}</p>
      {isProblem(error) && error.errors.length > 0 && (
        <ul>
          {error.errors.map((one) => (
            <li key={one.pointer + one.detail}>{fieldMessage(one)}</li>
          ))}
        </ul>
      )}
      {id && (
        <p className={styles.requestId}>
          {t('requestId')} <code>{id}</code>
        </p>
      )}
      {retry && (
        <button type="button" className="button" onClick={() => void retry()}>
          {t('retry')}
        </button>
      )}
      {children}
    </div>
  );
}
