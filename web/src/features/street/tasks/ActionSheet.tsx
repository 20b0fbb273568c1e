import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseDetail, PossibleAction } from '@/shared/api/types/cases';
import type { FileRole } from '@/shared/api/types/files';
import type { Need } from '@/shared/api/types/lifecycle';
import { daysAhead } from '@/shared/cases/days';
import { bodyOf, isOnSite, missing, needsOf, type Draft as Filled } from '@/shared/cases/needs';
import { useRules } from '@/shared/cases/TenantRules';
import { useLabels } from '@/shared/cases/useLabels';
import { useNow } from '@/shared/i18n/useNow';
import { paths } from '@/shared/paths';
import { PhotoPicker } from '@/shared/report/PhotoPicker';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AskFirst } from '../AskFirst';
import { useCrew } from '../Crew';
import { ownerOf, queuedAction, type QueuedAction } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { useOnce } from '../useOnce';
import { HandlerField, Missing, NoteField, ReasonField, UntilField } from './fields';
import type { Step } from './step';

interface Props {
  shown: CaseDetail;
  possible: PossibleAction;
  /** It is not possible any more: what was written can still be read, and taken elsewhere. */
  gone: boolean;
  /** How many steps of this case wait to be sent before this one. */
  ahead: number;
  /** What was refused and is now done anew. */
  again: QueuedAction | null;
  step: Step;
  /** Something would be lost with it. */
  begun: boolean;
  change: (make: (before: Step) => Step) => void;
  /** It is handed in. */
  done: () => void;
  leave: () => void;
}

const USUAL_HANG_DAYS = 365;

/** What an action needs: the camera first, then words. It is written down before anything is sent. */
export function ActionSheet({ shown, possible, gone, ahead, again, step, begun, change, done, leave }: Props) {
  const { t } = useTranslation('street');
  const { slug, timeZone } = useTenant();
  const { me } = useCrew();
  const labels = useLabels();
  const navigate = useNavigate();
  const queue = useQueue();
  const form = useRef<HTMLFormElement>(null);
  const days = daysAhead(useNow().getTime(), useRules()?.hangDays ?? USUAL_HANG_DAYS, timeZone);
  const [tried, setTried] = useState(false);
  const [preparing, prepare] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const once = useOnce();
  const title = useId();
  const { filled, photos } = step;
  const { action } = possible;
  const word = t(`cases:action.${action}`, { ns: 'cases' });
  const needs = needsOf(possible);
  const lacks = missing(needs, { ...filled, photos: photos.map(String) }, days);
  const wrong = (need: Need) => tried && lacks.includes(need);
  const put = (part: Partial<Filled>) => change((before) => ({ ...before, filled: { ...before.filled, ...part } }));
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  const submit = async () => {
    setTried(true);
    if (lacks.length > 0)
      return form.current?.querySelector<HTMLElement>(`[data-need="${lacks[0]}"] :is(input,textarea)`)?.focus();
    const entry = queuedAction(
      {
        key: step.key,
        owner: ownerOf(slug, me.username),
        tenant: slug,
        title: `${labels.title(shown)}：${shown.description}`.slice(0, 120),
        files: photos.map((blob) => ({ blob, role: roleAt(shown, possible) })),
      },
      // each step before makes the case one version older; if it does not, somebody else was there
      { caseId: shown.id, number: shown.number, body: bodyOf(action, shown.version + ahead, filled, needs) },
    );
    try {
      await queue.add(entry, again);
    } catch {
      return setTrouble(true); // all that was written still stands here
    }
    done();
    void navigate(paths.street(slug), { replace: true });
  };

  return (
    <form
      ref={form}
      className={`${styles.part} ${styles.sheet}`}
      noValidate
      aria-labelledby={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!preparing && !gone) once(submit);
      }}
    >
      <h2 id={title}>{word}</h2>
      {gone && (
        <p className={styles.warning} role="status">
          {t('task.notAny', { action: word })}
        </p>
      )}
      {(needs.includes('photo') || isOnSite(action) || photos.length > 0) && (
        <div data-need="photo">
          <PhotoPicker
            photos={photos}
            // one may be ready only when this step is given up and another one begun
            onChange={(photos) => change((before) => (before.key === step.key ? { ...before, photos } : before))}
            onPreparing={prepare}
          />
          {wrong('photo') && <Missing need="photo" />}
        </div>
      )}
      {needs.includes('handler') && (
        <HandlerField value={filled.handler} wrong={wrong('handler')} change={(handler) => put({ handler })} />
      )}
      {needs.includes('until') && (
        <UntilField value={filled.until} days={days} wrong={wrong('until')} change={(until) => put({ until })} />
      )}
      {needs.includes('reason') ? (
        <ReasonField
          action={action}
          value={filled.reason}
          wrong={wrong('reason')}
          change={(reason) => put({ reason })}
        />
      ) : (
        <NoteField action={action} value={filled.note} change={(note) => put({ note })} />
      )}
      {trouble && (
        <p className={styles.warning} role="alert">
          {t('task.notKept')}
        </p>
      )}
      <div className={styles.dock}>
        <button type="submit" className={`button primary ${styles.first}`} disabled={preparing || gone}>
          {t('task.confirm', { action: word })}
        </button>
        {begun ? (
          <AskFirst
            label={t('cancel', { ns: 'shared' })}
            question={t('report.clearQuestion')}
            confirm={t('task.giveUp')}
            act={leave}
          />
        ) : (
          <button type="button" className="button" onClick={leave}>
            {t('cancel', { ns: 'shared' })}
          </button>
        )}
      </div>
    </form>
  );
}

/** What a photo shows that is taken for an action. */
function roleAt({ stage }: CaseDetail, { action }: PossibleAction): FileRole {
  if (action === 'feed_back') return 'after';
  return stage === 'to_check' || stage === 'checking' ? 'check' : 'before';
}
