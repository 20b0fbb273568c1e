import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useQuery } from '@tanstack/react-query';
import type { Photo, Recording } from '@/shared/api/types/files';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import type { Condition, Link, Unit } from '@/shared/api/types/tenants';
import { useMessage } from '@/shared/ui/useMessage';
import type { Progress } from '@/shared/uploads/upload';
import { addFile } from '../api';
import { FilesButton } from '../FilesButton';
import styles from './Dock.module.css';
import { Field, type Of } from './Field';
import { linksFor } from '@/shared/cases/needs';

export function ConditionField({ conditions, value, wrong, change }: Of<string | null> & { conditions: Condition[] }) {
  const { t } = useTranslation('desk');
  const id = useId();
  return (
    <div className={styles.field} data-need="condition" role="radiogroup" aria-labelledby={id}>
      <span className={styles.legend} id={id}>
        {t('need.condition')}
      </span>
      {conditions.length === 0 && <small>{t('need.noConditions')}</small>}
      <div className={styles.conditions}>
        {conditions.map((one) => (
          <label key={one.id}>
            <input type="radio" name={id} checked={value === one.id} onChange={() => change(one.id)} />
            {one.name}
            <b>
              {t(`unit.${one.limit.unit}`, {
                count: one.limit.value,
                defaultValue: `${one.limit.value} ${one.limit.unit}`,
              })}
            </b>
          </label>
        ))}
      </div>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t('need.conditionMissing')}
        </p>
      )}
    </div>
  );
}

export function UnitField({ units, open, value, wrong, change }: Of<string | null> & { units: Unit[]; open: boolean }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const options = units
    .filter((unit) => unit.kind !== 'centre')
    .map((unit) => ({ value: unit.id, label: `${unit.name} · ${t(`unitKind.${unit.kind}`)}` }));
  return (
    <Field need="unit" id={id} wrong={wrong}>
      <Select
        id={id}
        defaultOpen={open}
        value={value}
        placeholder={t('need.unitHint')}
        showSearch={{ optionFilterProp: 'label' }}
        status={wrong ? 'error' : ''}
        options={options}
        onChange={change}
      />
    </Field>
  );
}

export function LinkField({
  action,
  links,
  value,
  wrong,
  change,
}: Of<string | null> & { action: CaseAction; links: ReturnType<typeof useQuery<Link[], Error, Link[]>> }) {
  const { t } = useTranslation('desk');
  const message = useMessage();
  const id = useId();
  const fitting = linksFor(action, links.data ?? []);
  return (
    <Field need="link" id={id} wrong={wrong}>
      <Select
        id={id}
        defaultOpen
        loading={links.isPending}
        value={value}
        placeholder={t(`need.linkHint.${action === 'escalate' ? 'up' : 'down'}`)}
        status={wrong ? 'error' : ''}
        options={fitting.map((link) => ({ value: link.id, label: link.peer.name }))}
        onChange={change}
      />
      <small>
        {links.isError
          ? message(links.error)
          : links.isSuccess && fitting.length === 0
            ? t('need.noLinks')
            : t('need.linkTravels')}
      </small>
    </Field>
  );
}

export function ReasonField({ action, value, wrong, change }: Of<string> & { action: CaseAction }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const phrases = t(`phrases.${action}`, { defaultValue: '' }).split('|').filter(Boolean);
  return (
    <Field need="reason" id={id} wrong={wrong}>
      <Input.TextArea
        id={id}
        value={value}
        rows={2}
        maxLength={500}
        status={wrong ? 'error' : ''}
        placeholder={t('need.reasonHint')}
        onChange={(event) => change(event.target.value)}
      />
      {phrases.length > 0 && (
        <div className={styles.phrases} role="group" aria-label={t('need.phrases')}>
          {phrases.map((phrase) => (
            <button
              key={phrase}
              type="button"
              onClick={() => change(value.trim() ? `${value.trim()} ${phrase}` : phrase)}
            >
              {phrase}
            </button>
          ))}
        </div>
      )}
    </Field>
  );
}

export function NoteField({ action, value, change }: Omit<Of<string>, 'wrong'> & { action: CaseAction }) {
  const { t } = useTranslation('desk');
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(action === 'feed_back' ? 'need.result' : 'need.note')}</label>
      <Input.TextArea
        id={id}
        value={value}
        rows={action === 'feed_back' ? 3 : 1}
        maxLength={1000}
        placeholder={t(action === 'feed_back' ? 'need.resultHint' : 'need.noteHint')}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}

export function PhotosField({
  tenant,
  of,
  must,
  wrong,
  busy,
  change,
}: {
  tenant: string;
  of: string;
  /** At least one has to come along. */
  must: boolean;
  wrong: boolean;
  /** Told when photos begin to be sent, and when they are there. */
  busy: (sending: boolean) => void;
  change: (photos: string[]) => void;
}) {
  const { t } = useTranslation('desk');
  const message = useMessage();
  const id = useId();
  const [photos, setPhotos] = useState<(Photo | Recording)[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const told = (of: Progress | null) => {
    const share = of ? Math.floor((100 * of.sent) / Math.max(1, of.total)) : 0;
    return of?.waiting ? t('need.fileWaiting', { share }) : t('need.fileSending', { share, count: sending });
  };
  const add = async (files: File[]) => {
    setError(null);
    const chosen = files.slice(0, 5 - photos.length);
    setSending(chosen.length);
    busy(true);
    let added = photos;
    try {
      for (const file of chosen) {
        added = [...added, await addFile(tenant, of, file, setProgress)];
        setPhotos(added);
        setSending((left) => left - 1);
      }
    } catch (problem) {
      setError(problem);
    }
    setSending(0);
    setProgress(null);
    busy(false);
    change(added.map((photo) => photo.id));
  };
  return (
    <Field need="photo" id={id} wrong={wrong} must={must}>
      <div className={styles.files}>
        {photos.map((file) =>
          'thumb' in file ? (
            <img key={file.id} src={file.thumb} alt="" />
          ) : (
            <span key={file.id}>{t(`files.${file.kind}`, { number: '' })}</span>
          ),
        )}
        <FilesButton
          id={id}
          label={t('need.addPhotos')}
          accept="image/jpeg,image/png,video/mp4,video/quicktime,video/webm,audio/*"
          chosen={sending > 0 ? told(progress) : ''}
          disabled={sending > 0 || photos.length >= 5}
          choose={(files) => void add(files)}
        />
      </div>
      {error !== null && (
        <p className={styles.wrong} role="alert">
          {message(error)}
        </p>
      )}
    </Field>
  );
}
