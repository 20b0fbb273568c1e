import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PossibleAction } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { isRefusal } from '@/shared/cases/needs';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { HourglassIcon } from '@/shared/ui/icons';
import type { QueuedAction } from '../queue/entry';
import styles from '../Street.module.css';

interface Props {
  actions: PossibleAction[];
  /** What was done to this case on this phone and is not all sent. */
  own: QueuedAction[];
  choose: (action: PossibleAction) => void;
  /** What was chosen last and left again: the focus goes back there. */
  left: CaseAction | null;
}

/** The buttons of a case, and what stands in their way. */
export function Choices({ actions, own, choose, left }: Props) {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const dock = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (left === null) return;
    const buttons = dock.current?.querySelectorAll<HTMLElement>('button, a') ?? [];
    const back = [...buttons].find((one) => one.dataset['action'] === left) ?? buttons[0] ?? dock.current;
    back?.focus();
  }, [left]);
  const word = (action: CaseAction) => t(`cases:action.${action}`, { ns: 'cases' });
  const waiting = own.filter((one) => one.state === 'waiting');
  const refused = own.find((one) => one.state === 'refused');
  if (refused) {
    return (
      <div ref={dock} className={styles.dock} tabIndex={-1}>
        <p className={styles.warning}>{t('task.refused', { action: word(refused.body.action) })}</p>
        <Link className="button primary" to={paths.street(slug, 'outbox')}>
          {t('notice.look')}
        </Link>
      </div>
    );
  }
  return (
    <div ref={dock} className={styles.dock} tabIndex={-1}>
      {waiting.map((one) => (
        <p key={one.key} className={styles.waits} role="status">
          <HourglassIcon />
          {t('task.waiting', { action: word(one.body.action) })}
        </p>
      ))}
      {actions.length === 0 && waiting.length === 0 && <p className={styles.soft}>{t('task.nothing')}</p>}
      <div className={styles.actions} role="group" aria-label={t('task.actions')}>
        {actions.map((one) => (
          <button
            key={one.action}
            type="button"
            data-action={one.action}
            className={`button ${one.primary ? `primary ${styles.first}` : ''} ${isRefusal(one.action) ? styles.refusal : ''}`}
            onClick={() => choose(one)}
          >
            {word(one.action)}
          </button>
        ))}
      </div>
    </div>
  );
}
