import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/CopyButton';
import styles from './ShownOnce.module.css';

interface Props {
  /** What it is, and its value; the last one is the secret. */
  lines: [string, string][];
  children?: ReactNode;
}

/** A password or a secret that nobody can look up again: shown large, with a way to take it along. */
export function ShownOnce({ lines, children }: Props) {
  const { t } = useTranslation('shared');
  return (
    <div className={styles.once} role="status">
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton text={lines.map(([name, value]) => `${name}: ${value}`).join('\n')} label={t('once.copy')} />
      <p>{t('once.hint')}</p>
      {children}
    </div>
  );
}
