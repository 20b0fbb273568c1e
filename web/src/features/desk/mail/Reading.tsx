import { Input, InputNumber } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useCatalogue } from '../api';
import { CategorySelect } from '../CategorySelect';
import watch from '../watch/Watch.module.css';
import { openBody, pictureOf, REASONS, type Found, type WaitingMail } from './mail';
import styles from './Mail.module.css';

const PinMap = lazy(() => import('@/shared/map/PinMap'));

interface Props {
  mail: WaitingMail;
  /** Somebody else has decided it meanwhile. */
  gone: boolean;
  busy: boolean;
  next: () => void;
  decide: (verdict: 'open' | 'discard', body: unknown) => void;
}

/** One mail, and what a person makes of it. */
export function Reading({ mail, gone, busy, next, decide }: Props) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  return (
    <section className={watch.looking} aria-label={mail.subject || t('mail.noSubject')}>
      <article className={styles.mail}>
        <h2>{mail.subject || t('mail.noSubject')}</h2>
        <p className={watch.soft}>
          {mail.from ?? t('mail.noSender')} · {times.exact(mail.at)}
        </p>
        <p className={styles.why}>{t(`mail.whyHint.${mail.why ?? 'no_place'}`)}</p>
        {mail.about && (
          <p>
            {t('mail.about')} <Link to={paths.deskCase(slug, mail.about.id)}>{mail.about.number}</Link>
          </p>
        )}
        <p className={styles.words}>{mail.words}</p>
        {mail.leftOut > 0 && <p className={watch.soft}>{t('mail.leftOut', { count: mail.leftOut })}</p>}
        <div className={styles.pictures}>
          {mail.pictures.map((picture, at) => (
            <a key={picture} href={pictureOf(slug, mail.id, picture, 'full')} target="_blank" rel="noreferrer">
              <img src={pictureOf(slug, mail.id, picture, 'thumb')} alt={t('mail.picture', { at: at + 1 })} />
            </a>
          ))}
        </div>
      </article>
      {gone ? (
        <div className={watch.judging}>
          <p className={watch.gone} role="alert">
            {t('mail.gone')}
          </p>
          <button type="button" className="button primary" onClick={next}>
            {t('watch.next')}
          </button>
        </div>
      ) : (
        <Deciding mail={mail} busy={busy} decide={decide} />
      )}
    </section>
  );
}

function Deciding({ mail, busy, decide }: Pick<Props, 'mail' | 'busy' | 'decide'>) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const catalogue = useCatalogue(slug);
  const [found, setFound] = useState<Found>({ place: null, address: mail.address ?? '', category: null });
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const change = (part: Partial<Found>) => setFound((before) => ({ ...before, ...part }));
  const placed = found.place !== null && Number.isFinite(found.place.lng + found.place.lat);
  const open = () => {
    setTried(true);
    if (placed) decide('open', openBody(found));
  };
  return (
    <div className={watch.judging}>
      {mail.why !== 'unreadable' && (
        <>
          <Suspense fallback={<div className={styles.map} />}>
            <PinMap
              className={styles.map}
              at={placed ? found.place : null}
              label={t('mail.map')}
              onMove={(place) => change({ place })}
            />
          </Suspense>
          <div className={styles.pair}>
            <InputNumber
              controls={false}
              prefix={t('register.lng')}
              aria-label={t('register.lng')}
              value={found.place?.lng ?? null}
              onChange={(lng) => change({ place: { lat: found.place?.lat ?? NaN, lng: lng ?? NaN } })}
            />
            <InputNumber
              controls={false}
              prefix={t('register.lat')}
              aria-label={t('register.lat')}
              value={found.place?.lat ?? null}
              onChange={(lat) => change({ place: { lng: found.place?.lng ?? NaN, lat: lat ?? NaN } })}
            />
          </div>
          <Input
            aria-label={t('register.address')}
            placeholder={t('register.addressHint')}
            maxLength={200}
            value={found.address}
            onChange={(event) => change({ address: event.target.value })}
          />
          <CategorySelect
            tenant={slug}
            catalogue={catalogue}
            aria-label={t('register.category')}
            placeholder={t('register.categoryHint')}
            allowClear
            value={found.category}
            change={(category) => change({ category })}
          />
          {tried && !placed && (
            <p className={styles.fault} role="alert">
              {t('register.fault.place.missing')}
            </p>
          )}
          <button type="button" className={`button primary ${watch.confirm}`} disabled={busy} onClick={open}>
            {t('mail.open')}
          </button>
        </>
      )}
      <div className={watch.reasons} role="group" aria-label={t('mail.discard')}>
        {REASONS.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            disabled={busy}
            onClick={() => decide('discard', { reason: t(`mail.reason.${one}`) })}
          >
            {t(`mail.reason.${one}`)}
          </button>
        ))}
        <Input
          aria-label={t('mail.otherReason')}
          placeholder={t('mail.otherReason')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={busy || !reason.trim()}
          onClick={() => decide('discard', { reason: reason.trim() })}
        >
          {t('mail.discard')}
        </button>
      </div>
    </div>
  );
}
