import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/types/common';
import type { TenantEntry } from '@/shared/api/types/tenants';
import { LanguageSwitch } from '@/shared/i18n/LanguageSwitch';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { SearchIcon } from '@/shared/ui/icons';
import { Skeleton } from '@/shared/ui/Skeleton';
import styles from './CitiesFace.module.css';
import { byLevel, lineage, matching } from './cities';
import { CityCard } from './CityCard';

/** Where a visitor chooses a city (选择城市). */
export default function CitiesFace() {
  const { t } = useTranslation('cities');
  const [words, setWords] = useState('');
  const { data, error, refetch } = useQuery({ queryKey: ['tenants'], queryFn: ({ signal }) => allTenants(signal) });
  const found = matching(data ?? [], words);
  return (
    <div className={styles.page}>
      <header className={styles.hero}>
        <div className={styles.top}>
          <strong>CityOps Cloud</strong>
          <LanguageSwitch />
        </div>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <label className={styles.search}>
          <SearchIcon />
          <input
            type="search"
            value={words}
            placeholder={t('search')}
            aria-label={t('search')}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </header>
      <main className={styles.main}>
        {error && !data && <ErrorNote error={error} retry={refetch} />}
        {!data && !error && <Skeleton lines={8} />}
        {data && found.length === 0 && <EmptyNote title={t('none')}>{t('noneHint')}</EmptyNote>}
        {byLevel(found).map(([level, tenants]) => (
          <section key={level}>
            <h2>{t(`level.${level}`, { ns: 'shared' })}</h2>
            <ul className={styles.cards}>
              {tenants.map((tenant) => (
                <li key={tenant.slug}>
                  <CityCard tenant={tenant} lineage={lineage(tenant, data ?? [])} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
      <footer className={styles.foot}>
        <a href="/platform">{t('faces.platform', { ns: 'shared' })}</a>
      </footer>
    </div>
  );
}

async function allTenants(signal: AbortSignal): Promise<TenantEntry[]> {
  const found: TenantEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<TenantEntry> = await api('/api/tenants', {
      query: { limit: 200, cursor },
      signal,
      onSignedOut: 'fail',
    });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor && found.length < 5000);
  return found;
}
