import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, InputNumber, Select } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { newKey } from '@/shared/keeping/key';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { isProblem } from '@/shared/api/problem';
import { paths } from '@/shared/paths';
import { useMe } from '@/shared/session/me';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { useCatalogue } from '../api';
import { CategorySelect } from '../CategorySelect';
import { FilesButton } from '../FilesButton';
import { useFormKeys } from '../keys/useFormKeys';
import { useLabels } from '@/shared/cases/useLabels';
import { Field } from './Field';
import { faultsOf, SOURCES, withHandled, type Registration } from './form';
import { formerOf } from './former';
import { Handled } from './Handled';
import { register, type FilesProgress } from './register';
import styles from './RegisterPage.module.css';

const PinMap = lazy(() => import('@/shared/map/PinMap'));

const BLANK: Registration = {
  source: 'hotline',
  category: null,
  description: '',
  address: '',
  place: null,
  orderNumber: '',
  name: '',
  phone: '',
  handled: null,
};

/** A case as it comes in by telephone (热线登记), from a patrol or a camera. */
export default function RegisterPage() {
  const { t } = useTranslation('desk');
  const { slug, bounds } = useTenant();
  const me = useMe();
  const labels = useLabels();
  const catalogue = useCatalogue(slug);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const box = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState(BLANK);
  const [photos, setPhotos] = useState<File[]>([]);
  const [progress, setProgress] = useState<FilesProgress | null>(null);
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(() => newKey());
  const faults = tried ? faultsOf(form, bounds) : {};
  const change = (part: Partial<Registration>) => setForm((before) => ({ ...before, ...part }));

  const sending = useMutation({
    mutationFn: () => register(slug, form, photos, key, setProgress),
    onSettled: () => setProgress(null),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['case-counts', slug] });
      void client.invalidateQueries({ queryKey: ['cases', slug] });
      void message.success(t('register.done', { number: made.number }));
      void navigate(paths.deskCase(slug, made.id));
    },
    onError: (error) => {
      if (!isProblem(error) || !error.passing) setKey(newKey());
    },
  });
  const submit = () => {
    setTried(true);
    const first = Object.keys(faultsOf(form, bounds))[0];
    if (first) box.current?.querySelector<HTMLElement>(`[data-field="${first}"] :is(input,textarea)`)?.focus();
    else if (!sending.isPending) sending.mutate();
  };
  useFormKeys(box, { submit });

  return (
    <form
      ref={box}
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className={styles.head}>
        <h1>{t('register.title')}</h1>
        {me.permissions.includes('case.accept') && (
          <Link className="button" to={paths.deskBatches(slug)}>
            {t('batch.button')}
          </Link>
        )}
      </header>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <Field name="description" faults={faults} required>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={4}
                maxLength={2000}
                showCount
                value={form.description}
                placeholder={t('register.descriptionHint')}
                onChange={(event) => change({ description: event.target.value })}
              />
            )}
          </Field>
          <Handled value={form.handled} faults={faults} change={(handled) => setForm(withHandled(form, handled))} />
          <Field name="category" faults={faults}>
            {(id) => (
              <CategorySelect
                id={id}
                tenant={slug}
                catalogue={catalogue}
                value={form.category}
                allowClear
                placeholder={t('register.categoryHint')}
                change={(category) => change({ category })}
              />
            )}
          </Field>
          <Field name="source" faults={faults}>
            {(id) => (
              <Select
                id={id}
                value={form.source}
                options={SOURCES.map((source) => ({ value: source, label: labels.source(source) }))}
                onChange={(source) => change({ source })}
              />
            )}
          </Field>
          <Field name="orderNumber" faults={faults}>
            {(id) => (
              <Input
                id={id}
                maxLength={40}
                autoComplete="off"
                value={form.orderNumber}
                placeholder={t('register.orderNumberHint')}
                onChange={(event) => change({ orderNumber: event.target.value })}
              />
            )}
          </Field>
          <div className={styles.pair}>
            <Field name="name" faults={faults}>
              {(id) => (
                <Input
                  id={id}
                  maxLength={50}
                  autoComplete="off"
                  value={form.name}
                  onChange={(event) => change({ name: event.target.value })}
                />
              )}
            </Field>
            <Field name="phone" faults={faults}>
              {(id) => (
                <Input
                  id={id}
                  type="tel"
                  maxLength={20}
                  autoComplete="off"
                  value={form.phone}
                  onChange={(event) => change({ phone: event.target.value })}
                />
              )}
            </Field>
          </div>
          <Field name="photos" faults={faults}>
            {(id) => (
              <FilesButton
                id={id}
                label={t('need.addPhotos')}
                chosen={photos.map((photo) => photo.name).join(', ')}
                accept="image/jpeg,image/png,video/mp4,video/quicktime,video/webm,audio/*"
                disabled={sending.isPending}
                choose={(files) => setPhotos(files.slice(0, 5))}
              />
            )}
          </Field>
        </div>
        <div className={styles.fields}>
          <Field name="address" faults={faults}>
            {(id) => (
              <Input
                id={id}
                maxLength={200}
                value={form.address}
                placeholder={t('register.addressHint')}
                onChange={(event) => change({ address: event.target.value })}
              />
            )}
          </Field>
          <Field name="place" faults={faults} required>
            {(id) => (
              <div className={styles.pair}>
                <InputNumber
                  id={id}
                  controls={false}
                  prefix={t('register.lng')}
                  aria-label={t('register.lng')}
                  value={form.place?.lng ?? null}
                  onChange={(lng) => change({ place: { lat: form.place?.lat ?? NaN, lng: lng ?? NaN } })}
                />
                <InputNumber
                  controls={false}
                  prefix={t('register.lat')}
                  aria-label={t('register.lat')}
                  value={form.place?.lat ?? null}
                  onChange={(lat) => change({ place: { lng: form.place?.lng ?? NaN, lat: lat ?? NaN } })}
                />
              </div>
            )}
          </Field>
          <Suspense fallback={<div className={styles.map} />}>
            <PinMap
              className={styles.map}
              at={form.place && Number.isFinite(form.place.lng + form.place.lat) ? form.place : null}
              label={t('register.map')}
              onMove={(place) => change({ place })}
            />
          </Suspense>
        </div>
      </div>
      {sending.error && <ErrorNote error={sending.error} />}
      <Former error={sending.error} slug={slug} />
      <div className={styles.buttons}>
        <button type="submit" className={`button primary ${styles.send}`} disabled={sending.isPending}>
          {t(sending.isPending ? 'act.doing' : 'register.send')}
        </button>
        <p role="status" className={styles.progress}>
          {progress &&
            t(progress.waiting ? 'register.waitingFile' : 'register.sendingFile', {
              at: progress.at,
              count: progress.count,
              share: Math.floor((100 * progress.sent) / Math.max(1, progress.total)),
            })}
        </p>
        <Link className="button" to={paths.desk(slug)}>
          {t('shared:cancel', { ns: 'shared' })}
        </Link>
      </div>
    </form>
  );
}

/** Leads to the case that the same order number was registered as before. */
function Former({ error, slug }: { error: unknown; slug: string }) {
  const { t } = useTranslation('desk');
  const former = formerOf(error);
  return former && <Link to={paths.deskCase(slug, former.id)}>{t('register.former', { number: former.number })}</Link>;
}
