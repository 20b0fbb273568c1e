import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/shared/api/types/cases';
import { CloseIcon } from '@/shared/ui/icons';
import type { BatchAction } from './batch';
import { fitting, type Offer } from './offers';
import styles from './PickBar.module.css';

interface Props {
  picked: CaseRow[];
  offers: Offer[];
  begin: (action: BatchAction) => void;
  clear: () => void;
}

/** Below the list, once cases are chosen: how many, and what can be done to them together. */
export function PickBar({ picked, offers, begin, clear }: Props) {
  const { t } = useTranslation('desk');
  return (
    <div className={styles.bar} role="group" aria-label={t('pick.label')}>
      <span role="status">{t('pick.count', { count: picked.length })}</span>
      {offers.map(({ action, letter }) => (
        <button
          key={action}
          type="button"
          className="button primary"
          disabled={fitting(action, picked).length === 0}
          onClick={() => begin(action)}
          aria-keyshortcuts={letter}
        >
          {t(`pick.${action}`, { count: fitting(action, picked).length })}
          <kbd className={styles.key} aria-hidden="true">
            {letter}
          </kbd>
        </button>
      ))}
      <button type="button" className={styles.clear} onClick={clear} aria-label={t('pick.clear')}>
        <CloseIcon />
      </button>
      {offers.length === 0 && <p className={styles.none}>{t('pick.nothing')}</p>}
    </div>
  );
}
