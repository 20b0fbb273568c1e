import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useLabels } from '@/shared/cases/useLabels';
import type { Changes } from '@/shared/cases/changes';
import styles from './Dock.module.css';

interface Props {
  changes: Changes;
  now: CaseDetail;
  action: CaseAction;
  /** Whether the action can still be done. */
  still: boolean;
  seen: () => void;
  leave: () => void;
}

/** Somebody was faster: what they did, and whether what is being written still makes sense. */
export function Moved({ changes, now, action, still, seen, leave }: Props) {
  const { t, i18n } = useTranslation('desk');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  return (
    <div className={styles.moved} role="alert">
      <strong>{t('moved.title')}</strong>
      <ul>
        {changes.entries.map((entry) => (
          <li key={entry.at + entry.action}>
            {times.clock(entry.at)} {entry.by?.name ?? t('story.system')}
            {t(i18n.exists(`cases:story.${entry.action}`) ? `story.${entry.action}` : 'story.other', {
              action: entry.action,
              unit: entry.unit?.name ?? t('story.aUnit'),
              handler: entry.handler ?? t('story.aHandler'),
            })}
          </li>
        ))}
      </ul>
      <p>
        {t('moved.now', { stage: labels.stage(now.stage) })}{' '}
        {t(still ? 'moved.still' : 'moved.impossible', { action: t(`action.${action}`) })}
      </p>
      <div className={styles.buttons}>
        {still && (
          <button type="button" className="button" onClick={seen}>
            {t('moved.continue')}
          </button>
        )}
        <button type="button" className="button" onClick={leave}>
          {t('moved.leave')}
        </button>
      </div>
    </div>
  );
}
