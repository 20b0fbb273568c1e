import type { InputRef } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '@/shared/api/types/cases';
import { useMe } from '@/shared/session/me';
import { useUnits } from '@/shared/tenant/useUnits';
import { useCatalogue } from '../api';
import type { Liveness } from '../live/useCaseStream';
import { PickBar } from '../pick/PickBar';
import type { usePicks } from '../pick/usePicks';
import { Toolbar } from '../Toolbar';
import type { Address } from '../useAddress';
import { CaseList } from './CaseList';
import styles from '../DeskPage.module.css';
import { Filters } from './Filters';
import type { useCaseList } from './useCaseList';

interface Props {
  tenant: string;
  address: Address;
  list: ReturnType<typeof useCaseList>;
  counts: CaseCounts | undefined;
  picks: ReturnType<typeof usePicks>;
  search: RefObject<InputRef | null>;
  renew: () => void;
  tools: { liveness: Liveness; mapped: boolean; map: () => void; help: () => void; views: () => void };
}

/** The left side of the desk: what can be done without a case, what narrows the list down, and the list. */
export function ListPane({ tenant, address, list, counts, picks, search, renew, tools }: Props) {
  const { t } = useTranslation('desk');
  const { permissions } = useMe();
  const units = useUnits(tenant);
  const catalogue = useCatalogue(tenant);
  const { view, change, open, to } = address;
  return (
    <section className={styles.list} aria-label={t('list.label')}>
      <Toolbar
        tenant={tenant}
        mayRegister={permissions.includes('case.report')}
        mayWatch={permissions.includes('case.accept')}
        renew={renew}
        {...tools}
      />
      <Filters
        tenant={tenant}
        view={view}
        change={change}
        counts={counts}
        units={units}
        catalogue={catalogue}
        search={search}
      />
      <CaseList
        view={view}
        change={change}
        units={units}
        catalogue={catalogue}
        list={list}
        open={open}
        to={to}
        renew={renew}
        picked={picks.ids}
        pick={picks.pick}
      />
      {picks.chosen.length > 0 && (
        <PickBar picked={picks.chosen} offers={picks.offers} begin={picks.begin} clear={picks.clear} />
      )}
    </section>
  );
}
