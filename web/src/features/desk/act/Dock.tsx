import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { LETTERS } from '../keys/keymap';
import { isOpen } from '@/shared/cases/stages';
import { ActionForm } from './ActionForm';
import styles from './Dock.module.css';
import { inOrder, isRefusal, type Chosen } from '@/shared/cases/needs';

interface Props {
  tenant: string;
  shown: CaseDetail;
  chosen: Chosen | null;
  choose: (action: CaseAction | null) => void;
  acted: (now: CaseDetail, action: CaseAction) => void;
  done: () => void;
  /** Opens the next case of the list, where there is one. */
  goOn: (() => void) | null;
}

/** What this person can do to the case now; the usual next thing is the biggest. */
export function Dock({ tenant, shown, chosen, choose, acted, done, goOn }: Props) {
  const { t } = useTranslation('desk');
  const ended = t(shown.stage === 'merged' ? 'act.merged' : 'act.ended');
  if (chosen) {
    return (
      <div className={styles.dock}>
        <ActionForm
          key={`${shown.id} ${chosen.action}`}
          tenant={tenant}
          shown={shown}
          action={chosen.action}
          into={chosen.into}
          leave={() => choose(null)}
          acted={acted}
          done={done}
        />
      </div>
    );
  }
  if (shown.actions.length === 0) {
    return (
      <div className={styles.dock}>
        <p className={styles.idle}>{isOpen(shown.stage) ? t('act.notYours') : ended}</p>
        {goOn && <Next goOn={goOn} biggest />}
      </div>
    );
  }
  return (
    <div className={styles.dock}>
      {!isOpen(shown.stage) && <p className={styles.ended}>{ended}</p>}
      <div className={styles.actions} role="group" aria-label={t('act.label')}>
        {inOrder(shown.actions).map(({ action, primary }, at) => (
          <button
            key={action}
            type="button"
            className={`button ${primary ? `primary ${styles.primary}` : styles.other} ${isRefusal(action) ? styles.refusal : ''}`}
            onClick={() => choose(action)}
            aria-keyshortcuts={`${at + 1} ${LETTERS[action]}`}
          >
            {t(`action.${action}`)}
            <kbd className={styles.key} aria-hidden="true">
              {at + 1}
            </kbd>
          </button>
        ))}
        {goOn && <Next goOn={goOn} biggest={shown.actions.every(({ primary }) => !primary)} />}
      </div>
    </div>
  );
}

/** Where there is nothing usual to do to this case, the next one is the next thing to do. */
function Next({ goOn, biggest }: { goOn: () => void; biggest: boolean }) {
  const { t } = useTranslation('desk');
  return (
    <button
      type="button"
      className={`button ${biggest ? `primary ${styles.primary}` : `${styles.other} ${styles.next}`}`}
      onClick={goOn}
      aria-keyshortcuts="n"
    >
      {t('act.next')}
      <kbd className={styles.key} aria-hidden="true">
        n
      </kbd>
    </button>
  );
}
