import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRules } from '@/shared/cases/TenantRules';
import { paths } from '@/shared/paths';
import { CategoryPicker } from '@/shared/report/CategoryPicker';
import { PhotoPicker } from '@/shared/report/PhotoPicker';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AskFirst } from '../AskFirst';
import { useCrew } from '../Crew';
import type { Drafting } from '../drafts/useDraft';
import { ownerOf, queuedReport, type QueuedReport } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { useOnce } from '../useOnce';
import { composed, filesOf, isBegun, MOST_BEFORE, type Draft, type Fault } from './draft';
import { Handled } from './Handled';
import { Place } from './Place';
import { Words } from './Words';

interface Props {
  draft: Draft;
  drafting: Drafting<Draft>;
  /** What was refused and is mended. */
  again: QueuedReport | null;
}

/** Photo, what it is, place; handled at once where they have done so. It is written down before anything is sent. */
export function ReportForm({ draft, drafting, again }: Props) {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { me } = useCrew();
  const navigate = useNavigate();
  const queue = useQueue();
  const form = useRef<HTMLFormElement>(null);
  const once = useOnce();
  // what was written while it was allowed can still be read, and taken back
  const mayHandle = !useRules()?.off.includes('self_handle') || draft.handled !== null;
  const [tried, setTried] = useState(false);
  const [preparing, prepare] = useState(0);
  const [trouble, setTrouble] = useState(false);
  const { report, faults } = composed(draft);
  const wrong = (fault: Fault) => tried && faults.includes(fault);
  // a photo may be ready only when this report is given up and the next one begun
  const put = (part: Partial<Draft>) =>
    drafting.change((before) => (before.key === draft.key ? { ...before, ...part } : before));
  const busy = (more: boolean) => prepare((before) => before + (more ? 1 : -1));

  const submit = async () => {
    setTried(true);
    if (!report) return form.current?.querySelector<HTMLElement>(`#street-${faults[0]}`)?.focus();
    const { key, category, description } = draft;
    const title = `${category?.name ?? ''} ${description}`.trim().slice(0, 120);
    const given = { key, owner: ownerOf(slug, me.username), tenant: slug, title, files: filesOf(draft) };
    try {
      await queue.add(queuedReport(given, report, category), again);
    } catch {
      return setTrouble(true); // all that was written still stands here
    }
    drafting.done();
    void navigate(paths.street(slug, 'outbox'));
  };

  return (
    <form
      ref={form}
      className={styles.column}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (preparing === 0) once(submit);
      }}
    >
      <h1>{t('report.title')}</h1>
      <section className={styles.part}>
        <PhotoPicker
          photos={draft.photos}
          onChange={(photos) => put({ photos })}
          most={MOST_BEFORE}
          onPreparing={busy}
        />
      </section>
      <section className={styles.part}>
        <h2>{t('report.what')}</h2>
        <CategoryPicker chosen={draft.category} onChoose={(category) => put({ category })} />
        <Words
          id="description"
          label={t('report.description')}
          hint={t('report.descriptionHint')}
          value={draft.description}
          fault={wrong('description') ? t('report.needDescription') : null}
          change={(description) => put({ description })}
        />
      </section>
      {mayHandle && <Handled draft={draft} put={put} fault={wrong('handled')} onPreparing={busy} />}
      <Place draft={draft} change={drafting.change} fault={wrong('place')} />
      {trouble && (
        <p className={styles.warning} role="alert">
          {t('task.notKept')}
        </p>
      )}
      <div className={styles.dock}>
        <button type="submit" className={`button primary ${styles.first}`} disabled={preparing > 0}>
          {t(again ? 'report.submitAgain' : 'report.submit')}
        </button>
      </div>
      {isBegun(draft) && (
        <AskFirst
          label={t('report.clear')}
          question={t('report.clearQuestion')}
          confirm={t('report.clearConfirm')}
          act={drafting.drop}
        />
      )}
    </form>
  );
}
