import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { NextIcon, SearchIcon } from '@/shared/ui/icons';
import { keptIn } from '../report/useSending';
import { readCode } from './code';
import styles from './track.module.css';

/** A code to type, and the reports that this device remembers. */
export function FindReport({ unknown = '' }: { unknown?: string }) {
  const { t } = useTranslation('portal');
  const { slug } = useTenant();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(unknown);
  const [said, setSaid] = useState<'hint' | 'unknown' | 'badCode'>(unknown ? 'unknown' : 'hint');
  const find = (event: FormEvent) => {
    event.preventDefault();
    const code = readCode(typed);
    if (!code) return setSaid('badCode');
    setSaid('hint');
    void navigate(paths.track(slug, code));
  };
  return (
    <>
      <h1>{t('track.title')}</h1>
      <form className={styles.find} onSubmit={find} noValidate>
        <label htmlFor="track-code">{t('track.code')}</label>
        <div>
          <input
            id="track-code"
            type="text"
            value={typed}
            placeholder="XXXX-XXXX-XXXX"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-invalid={said !== 'hint'}
            aria-describedby="track-said"
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button primary">
            <SearchIcon />
            {t('track.find')}
          </button>
        </div>
        <p id="track-said" role="status" className={said === 'hint' ? styles.hint : styles.bad}>
          {t(`track.${said}`)}
        </p>
      </form>
      <Mine />
    </>
  );
}

function Mine() {
  const { t } = useTranslation('portal');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const { data = [] } = useQuery(keptIn(slug));
  if (data.length === 0) return null;
  return (
    <section className={styles.mine}>
      <h2>{t('track.mine')}</h2>
      <ul>
        {data.map((one) => (
          <li key={one.key}>
            <Link to={one.receipt ? paths.track(slug, one.receipt.code) : `${paths.report(slug)}?kept=${one.key}`}>
              <span>
                <strong>{one.report.description}</strong>
                <small>
                  {times.relative(one.keptAt)} · {one.receipt?.code ?? t(`track.${one.state}`)}
                </small>
              </span>
              <NextIcon />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
