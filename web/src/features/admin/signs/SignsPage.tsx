import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Facility } from '@/shared/api/types/facilities';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { usePaged } from '../useAdmin';
import { Sign } from './Sign';
import styles from './SignsPage.module.css';

const SIZES = ['A4', 'A5'] as const;

/** Signs with a QR code (二维码标牌) to hang up at facilities: chosen here, printed or kept as PDF by the browser. */
export default function SignsPage() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const [size, setSize] = useState<(typeof SIZES)[number]>('A4');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const facilities = usePaged<Facility>('facilities', { limit: 100 });
  const signs = facilities.rows.filter((one) => chosen.has(one.id));
  const all = signs.length === facilities.rows.length;
  const choose = (one: Facility, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, one.id] : [...before].filter((id) => id !== one.id)));
  if (facilities.isPending) return <PageSkeleton />;
  if (facilities.isError && !facilities.rows.length)
    return <ErrorNote error={facilities.error} retry={() => void facilities.refetch()} />;
  return (
    <>
      <PageHead title={t('signs.title')} lead={t('signs.lead', { host: location.host })}>
        <Segmented size="large" value={size} onChange={setSize} options={[...SIZES]} aria-label={t('signs.size')} />
        <Link className="button" to={paths.admin(slug, 'facilities')}>
          {t('facilities.title')}
        </Link>
        <Button type="primary" size="large" disabled={!signs.length} onClick={() => window.print()}>
          {t('signs.print', { count: signs.length })}
        </Button>
      </PageHead>
      {!facilities.rows.length && <EmptyNote title={t('facilities.empty')} />}
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{t('signs.choose')}</legend>
        {facilities.rows.length > 0 && (
          <Checkbox
            checked={all}
            indeterminate={signs.length > 0 && !all}
            onChange={() => setChosen(new Set(all ? [] : facilities.rows.map((one) => one.id)))}
          >
            {t('signs.all')}
          </Checkbox>
        )}
        {facilities.rows.map((one) => (
          <Checkbox key={one.id} checked={chosen.has(one.id)} onChange={(event) => choose(one, event.target.checked)}>
            {one.name}
            {one.address && <small>{one.address}</small>}
          </Checkbox>
        ))}
      </fieldset>
      {facilities.hasNextPage && (
        <Button size="large" loading={facilities.isFetchingNextPage} onClick={() => void facilities.fetchNextPage()}>
          {t('more', { ns: 'shared' })}
        </Button>
      )}
      <div className={styles.seen}>
        {signs.map((one) => (
          <Sign key={one.id} facility={one} />
        ))}
      </div>
      <style>{`@page { size: ${size} portrait; margin: 0 }`}</style>
      {createPortal(
        <div className={styles.paper} data-size={size} aria-hidden="true">
          {signs.map((one) => (
            <Sign key={one.id} facility={one} />
          ))}
        </div>,
        document.body, // nothing of the page around it takes room on paper
      )}
    </>
  );
}
