import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useMe } from '@/shared/session/me';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { CloseIcon } from '@/shared/ui/icons';
import { changesBetween } from '@/shared/cases/changes';
import styles from './ChangedNote.module.css';

interface Props {
  shown: CaseDetail;
  /** A form is open: it says the same itself. */
  quiet: boolean;
}

/** What others did to the case while it was being read. */
export function ChangedNote({ shown, quiet }: Props) {
  const { t, i18n } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const me = useMe();
  const [looked, setLooked] = useState(shown);
  const entries = (changesBetween(looked, shown)?.entries ?? []).filter(({ by }) => by?.name !== me.name);
  return (
    <div role="status" className={styles.box}>
      {entries.length > 0 && !quiet && (
        <div className={styles.note}>
          <ul>
            {entries.map((entry) => (
              <li key={entry.at + entry.action}>
                {times.clock(entry.at)} <b>{entry.by?.name ?? t('story.system')}</b>{' '}
                {t(i18n.exists(`cases:story.${entry.action}`) ? `story.${entry.action}` : 'story.other', {
                  action: entry.action,
                  unit: entry.unit?.name ?? t('story.aUnit'),
                  handler: entry.handler ?? t('story.aHandler'),
                })}
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => setLooked(shown)} aria-label={t('moved.seen')}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
