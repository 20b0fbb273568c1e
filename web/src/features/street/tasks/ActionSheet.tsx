import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseDetail, FileRole, Need, PossibleAction } from '@/shared/api/types/cases';
import { daysAhead } from '@/shared/cases/days';
import { bodyOf, EMPTY, isOnSite, missing, needsOf, type Draft } from '@/shared/cases/needs';
import { useRules } from '@/shared/cases/TenantRules';
import { useLabels } from '@/shared/cases/useLabels';
import { useNow } from '@/shared/i18n/useNow';
import { paths } from '@/shared/paths';
import { PhotoPicker } from '@/shared/report/PhotoPicker';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useCrew } from '../Crew';
import { ownerOf, queuedAction, type QueuedAction } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { HandlerField, Missing, NoteField, ReasonField, UntilField } from './fields';

interface Props {
  shown: CaseDetail;
  possible: PossibleAction;
  /** How many steps of this case wait to be sent before this one. */
  ahead: number;
  /** What was refused, since somebody was faster, and is now done anew. */
  again: QueuedAction | null;
  leave: () => void;
}

const USUAL_HANG_DAYS = 365;

/** What an action needs: the camera first, then words. It is written down before anything is sent. */
export function ActionSheet({ shown, possible, ahead, again, leave }: Props) {
  const { t } = useTranslation('street');
  const { slug, timeZone } = useTenant();
  const { me } = useCrew();
  const labels = useLabels();
  const navigate = useNavigate();
  const queue = useQueue();
  const form = useRef<HTMLFormElement>(null);
  const days = daysAhead(useNow().getTime(), useRules()?.hangDays ?? USUAL_HANG_DAYS, timeZone);
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, ...writtenIn(again) });
  const [photos, setPhotos] = useState<Blob[]>(again?.files.map((file) => file.blob) ?? []);
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const { action } = possible;
  const needs = needsOf(possible);
  const lacks = missing(needs, { ...draft, photos: photos.map(String) }, days);
  const wrong = (need: Need) => tried && lacks.includes(need);
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacks.length > 0)
      return form.current?.querySelector<HTMLElement>(`[data-need="${lacks[0]}"] :is(input,textarea)`)?.focus();
    const entry = queuedAction(
      {
        owner: ownerOf(slug, me.username),
        tenant: slug,
        title: `${labels.title(shown)}：${shown.description}`.slice(0, 120),
        files: photos.map((blob) => ({ blob, role: roleAt(shown, possible) })),
      },
      // each step before makes the case one version older; if it does not, somebody else was there
      { caseId: shown.id, number: shown.number, body: bodyOf(action, shown.version + ahead, draft, needs) },
    );
    try {
      await queue.add(entry, again);
    } catch {
      return setTrouble(true); // all that was written still stands here
    }
    void navigate(paths.street(slug), { replace: true });
  };

  return (
    <form ref={form} className={`${styles.part} ${styles.sheet}`} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t(`cases:action.${action}`, { ns: 'cases' })}</h2>
      {(needs.includes('photo') || isOnSite(action)) && (
        <div data-need="photo">
          <PhotoPicker photos={photos} onChange={setPhotos} />
          {wrong('photo') && <Missing need="photo" />}
        </div>
      )}
      {needs.includes('handler') && (
        <HandlerField value={draft.handler} wrong={wrong('handler')} change={(handler) => put({ handler })} />
      )}
      {needs.includes('until') && (
        <UntilField value={draft.until} days={days} wrong={wrong('until')} change={(until) => put({ until })} />
      )}
      {needs.includes('reason') ? (
        <ReasonField
          action={action}
          value={draft.reason}
          wrong={wrong('reason')}
          change={(reason) => put({ reason })}
        />
      ) : (
        <NoteField action={action} value={draft.note} change={(note) => put({ note })} />
      )}
      {trouble && (
        <p className={styles.warning} role="alert">
          {t('task.notKept')}
        </p>
      )}
      <div className={styles.dock}>
        <button type="submit" className={`button primary ${styles.first}`}>
          {t('task.confirm', { action: t(`cases:action.${action}`, { ns: 'cases' }) })}
        </button>
        <button type="button" className="button" onClick={leave}>
          {t('cancel', { ns: 'shared' })}
        </button>
      </div>
    </form>
  );
}

function writtenIn(again: QueuedAction | null): Partial<Draft> {
  if (!again) return {};
  const { reason = '', note = '', handler = '', until = '' } = again.body;
  return { reason, note, handler, until };
}

/** What a photo shows that is taken for an action. */
function roleAt({ stage }: CaseDetail, { action }: PossibleAction): FileRole {
  if (action === 'feed_back') return 'after';
  return stage === 'to_check' || stage === 'checking' ? 'check' : 'before';
}
