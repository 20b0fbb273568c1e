import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LngLat } from '@/shared/api/types/common';
import type { Category } from '@/shared/api/types/tenants';
import { useRules } from '@/shared/cases/TenantRules';
import { position } from '@/shared/map/position';
import { paths } from '@/shared/paths';
import { CategoryPicker } from '@/shared/report/CategoryPicker';
import { PhotoPicker } from '@/shared/report/PhotoPicker';
import { PlacePicker } from '@/shared/report/PlacePicker';
import report from '@/shared/report/report.module.css';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCrew } from '../Crew';
import { ownerOf, queuedReport } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { composed, EMPTY, filesOf, MOST_BEFORE, type Draft, type Fault } from './draft';
import { Handled } from './Handled';
import { Words } from './Words';

const PATIENCE = 4000;

/** What grid staff find (网格员上报): photo, place, what it is; handled at once where they have done so. */
export default function ReportPage() {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { me } = useCrew();
  const navigate = useNavigate();
  const queue = useQueue();
  const form = useRef<HTMLFormElement>(null);
  const mayHandle = !useRules()?.off.includes('self_handle');
  const start = useStart();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [category, setCategory] = useState<Category | null>(null);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [trouble, setTrouble] = useState(false);
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const at = draft.at ?? (start === 'asking' ? null : start);
    const made = composed({ ...draft, at }, category);
    setFaults(made.faults);
    if (!made.report) return form.current?.querySelector<HTMLElement>(`#street-${made.faults[0]}`)?.focus();
    const title = `${category?.name ?? ''} ${draft.description}`.trim().slice(0, 120);
    const given = { owner: ownerOf(slug, me.username), tenant: slug, title, files: filesOf(draft) };
    try {
      await queue.add(queuedReport(given, made.report));
    } catch {
      return setTrouble(true); // all that was written still stands here
    }
    void navigate(paths.street(slug, 'outbox'));
  };

  return (
    <form ref={form} className={styles.column} noValidate onSubmit={(event) => void submit(event)}>
      <h1>{t('report.title')}</h1>
      <section className={styles.part}>
        <PhotoPicker photos={draft.photos} onChange={(photos) => put({ photos })} most={MOST_BEFORE} />
      </section>
      <section className={styles.part}>
        <h2>{t('report.what')}</h2>
        <CategoryPicker chosen={category} onChoose={setCategory} />
        <Words
          id="description"
          label={t('report.description')}
          hint={t('report.descriptionHint')}
          value={draft.description}
          fault={faults.includes('description') ? t('report.needDescription') : null}
          change={(description) => put({ description })}
        />
      </section>
      {mayHandle && <Handled draft={draft} put={put} fault={faults.includes('handled')} />}
      <section className={styles.part}>
        <h2>{t('report:place.title', { ns: 'report' })}</h2>
        {start === 'asking' ? <Skeleton /> : <PlacePicker at={draft.at ?? start} onChange={(at) => put({ at })} />}
        {faults.includes('place') && <em className={styles.warning}>{t('report.needPlace')}</em>}
        <label className={report.field}>
          <span>{t('report:place.address', { ns: 'report' })}</span>
          <input
            type="text"
            maxLength={200}
            value={draft.address}
            placeholder={t('report:place.addressHint', { ns: 'report' })}
            onChange={(event) => put({ address: event.target.value })}
          />
        </label>
      </section>
      {trouble && (
        <p className={styles.warning} role="alert">
          {t('task.notKept')}
        </p>
      )}
      <div className={styles.dock}>
        <button type="submit" className={`button primary ${styles.first}`}>
          {t('report.submit')}
        </button>
      </div>
    </form>
  );
}

/** Where the phone is, for the map to begin there; nobody waits long for that. */
function useStart(): LngLat | null | 'asking' {
  const [start, setStart] = useState<LngLat | null | 'asking'>('asking');
  useEffect(() => {
    const enough = setTimeout(() => setStart((before) => (before === 'asking' ? null : before)), PATIENCE);
    void position().then((found) =>
      setStart((before) =>
        before !== 'asking' ? before : typeof found === 'string' ? null : { lng: found.lng, lat: found.lat },
      ),
    );
    return () => clearTimeout(enough);
  }, []);
  return start;
}
