import { Button, Input, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme, Schemes as Known } from '@/shared/api/types/tenants';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Tag } from '../Tag';
import { useChange } from '../useAdmin';
import styles from './Schemes.module.css';

/** The schemes (分类标准): which ones the city has, which one new reports use, and who decided that when. */
export function Schemes({ known }: { known: Known }) {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  const title = (key: string) => known.items.find((one) => one.key === key)?.title ?? key;
  return (
    <section className={styles.schemes} aria-label={t('catalogue.schemes')}>
      {known.items.map((one) => (
        <OneScheme key={one.key} scheme={one} current={one.key === known.current} />
      ))}
      <details>
        <summary>{t('catalogue.decisions')}</summary>
        {known.choices.length === 0 && <p>{t('catalogue.noDecisions', { title: title(known.current) })}</p>}
        <ul>
          {known.choices.map((choice) => (
            <li key={choice.decidedAt}>
              {t('catalogue.decision', { from: choice.from, title: title(choice.scheme) })}{' '}
              <small>{t('catalogue.decidedBy', { name: choice.decidedBy, at: times.exact(choice.decidedAt) })}</small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function OneScheme({ scheme, current }: { scheme: Scheme; current: boolean }) {
  const { t } = useTranslation('admin');
  const { timeZone } = useTenant();
  const [from, setFrom] = useState(() => new Intl.DateTimeFormat('sv-SE', { timeZone }).format());
  const save = useChange();
  const adopted = scheme.entries > 0;
  const adopt = (examples: boolean) =>
    save.mutate({ path: `catalogue/schemes/${scheme.key}`, method: 'PUT', body: { examples } });
  return (
    <article className={styles.scheme} aria-label={scheme.title}>
      <h2>
        {scheme.title}{' '}
        <Tag tone={current ? 'good' : 'plain'}>
          {t(`catalogue.${current ? 'current' : adopted ? 'adopted' : 'notAdopted'}`)}
        </Tag>
      </h2>
      {adopted && <p>{t('catalogue.count', { count: scheme.entries, own: scheme.own })}</p>}
      <Space wrap>
        {!adopted && (
          <Button loading={save.isPending} onClick={() => adopt(false)}>
            {t('catalogue.adopt')}
          </Button>
        )}
        {scheme.key === 'GBT30428.2-2013' && scheme.own === 0 && (
          <Popconfirm title={t('catalogue.examplesAsk')} onConfirm={() => adopt(true)}>
            <Button>{t('catalogue.examples')}</Button>
          </Popconfirm>
        )}
        {adopted && !current && (
          <>
            <Input
              type="date"
              style={{ width: 160 }}
              aria-label={t('catalogue.from')}
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
            <Popconfirm
              title={t('catalogue.useAsk', { from, title: scheme.title })}
              onConfirm={() =>
                save.mutate({ path: 'catalogue/current', method: 'PUT', body: { scheme: scheme.key, from } })
              }
            >
              <Button disabled={from === ''}>{t('catalogue.use')}</Button>
            </Popconfirm>
          </>
        )}
      </Space>
    </article>
  );
}
