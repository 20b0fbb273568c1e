import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { LngLat } from '@/shared/api/types/common';
import type { Facility } from '@/shared/api/types/facilities';
import type { Category } from '@/shared/api/types/tenants';
import { keyOf } from '@/shared/catalogue/key';
import { CategoryPicker } from '@/shared/report/CategoryPicker';
import { PhotoPicker } from '@/shared/report/PhotoPicker';
import { PlacePicker } from '@/shared/report/PlacePicker';
import styles from '@/shared/report/report.module.css';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { facility } from '../places/data';
import { composed, type Draft } from './draft';
import { keep } from './kept';
import { Outcome } from './Outcome';
import { shelf } from './shelf';
import { useSending } from './useSending';
import { VideoPicker } from './VideoPicker';

/** Report (随手报): photo, place, what it is, and off it goes; without an account and also without a network. */
export default function ReportPage() {
  const [params, setParams] = useSearchParams();
  const { slug } = useTenant();
  const kept = params.get('kept');
  const about = useQuery(facility(slug, params.get('facility')));
  if (kept) return <Outcome reportKey={kept} onAgain={() => setParams({})} />;
  if (about.isLoading) return <PageSkeleton />;
  return <ReportForm about={about.data ?? null} onKept={(key) => setParams({ kept: key }, { replace: true })} />;
}

function ReportForm({ about, onKept }: { about: Facility | null; onKept: (key: string) => void }) {
  const { t } = useTranslation(['portal', 'report']);
  const { slug } = useTenant();
  const flush = useSending(slug);
  const [photos, setPhotos] = useState<Blob[]>([]);
  const [video, setVideo] = useState<Blob | null>(null);
  const [at, setAt] = useState<LngLat | null>(about?.location ?? null);
  const [category, setCategory] = useState<Category | null>(null);
  const [words, setWords] = useState({ description: '', address: about ? about.name : '', name: '', phone: '' });
  const [missing, setMissing] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const type = (field: keyof typeof words) => (event: { target: { value: string } }) =>
    setWords((before) => ({ ...before, [field]: event.target.value }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const draft: Draft = { ...words, at, category: category && keyOf(category), facility: about?.id ?? null };
    const report = composed(draft);
    if (!report.ready) {
      setMissing(report.missing);
      return document.getElementById(`report-${report.missing[0]}`)?.focus();
    }
    setBusy(true);
    const one = keep(slug, report.report, photos, video);
    await shelf.put(one);
    void flush(); // how far it is, and what became of it, is told where we go next
    onKept(one.key);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h1>{t('report.title')}</h1>
      {about && <p className={styles.about}>{t('report.about', { name: about.name })}</p>}
      <Part title={t('report:photos.title')}>
        <PhotoPicker photos={photos} onChange={setPhotos} />
        <VideoPicker video={video} onChange={setVideo} />
      </Part>
      <Part id="report-place" title={t('report:place.title')}>
        <PlacePicker at={at} onChange={setAt} />
        {missing.includes('place') && (
          <p className={styles.warning} role="alert">
            {t('report.needPlace')}
          </p>
        )}
        <Field label={t('report:place.address')}>
          <input
            type="text"
            maxLength={200}
            value={words.address}
            placeholder={t('report:place.addressHint')}
            onChange={type('address')}
          />
        </Field>
      </Part>
      <Part title={t('report.what')}>
        <CategoryPicker chosen={category} onChoose={setCategory} />
        <Field
          label={t('report.description')}
          error={missing.includes('description') ? t('report.needDescription') : null}
        >
          <textarea
            id="report-description"
            rows={4}
            maxLength={2000}
            value={words.description}
            placeholder={t('report.descriptionHint')}
            aria-invalid={missing.includes('description')}
            onChange={type('description')}
          />
        </Field>
      </Part>
      <Part title={t('report.contact')} hint={t('report.contactHint')}>
        <div className={styles.two}>
          <Field label={t('report.name')}>
            <input type="text" autoComplete="name" maxLength={50} value={words.name} onChange={type('name')} />
          </Field>
          <Field label={t('report.phone')} error={missing.includes('phone') ? t('report.badPhone') : null}>
            <input
              id="report-phone"
              type="tel"
              autoComplete="tel"
              maxLength={20}
              value={words.phone}
              aria-invalid={missing.includes('phone')}
              onChange={type('phone')}
            />
          </Field>
        </div>
      </Part>
      <div className={styles.submit}>
        <button type="submit" className="button primary" disabled={busy}>
          {t(busy ? 'report.sending' : 'report.submit')}
        </button>
      </div>
    </form>
  );
}

function Part({ id, title, hint, children }: { id?: string; title: string; hint?: string; children: ReactNode }) {
  return (
    <section id={id} tabIndex={id ? -1 : undefined} className={styles.part}>
      <h2>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

function Field({ label, error = null, children }: { label: string; error?: string | null; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
      {error && (
        <em className={styles.warning} role="alert">
          {error}
        </em>
      )}
    </label>
  );
}
