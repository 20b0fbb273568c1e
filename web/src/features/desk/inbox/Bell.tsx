import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BellIcon } from '@/shared/ui/icons';
import { unreadIn } from './api';
import styles from './Inbox.module.css';

/** How much came in that is not read yet. */
export function Bell({ tenant, ring }: { tenant: string; ring: () => void }) {
  const { t } = useTranslation('desk');
  const unread = useQuery(unreadIn(tenant)).data;
  const count = unread?.count ?? 0;
  const shown = unread && count >= unread.most ? `${count - 1}+` : String(count);
  return (
    <button
      type="button"
      className={styles.bell}
      onClick={ring}
      aria-haspopup="dialog"
      aria-keyshortcuts="!"
      aria-label={count > 0 ? t('inbox.unread', { count: shown }) : t('inbox.title')}
    >
      <BellIcon />
      {count > 0 && <span aria-hidden="true">{shown}</span>}
    </button>
  );
}
