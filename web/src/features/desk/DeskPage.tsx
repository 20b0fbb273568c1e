import { useQuery } from '@tanstack/react-query';
import type { InputRef } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useRules } from '@/shared/cases/TenantRules';
import { turnsOf } from '@/shared/cases/turns';
import { useMe } from '@/shared/session/me';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useActing } from './act/useActing';
import { caseIn, countsIn } from './api';
import { CasePane } from './case/CasePane';
import { Idle } from './case/Idle';
import styles from './DeskPage.module.css';
import { KeysHelp } from './keys/KeysHelp';
import { useCommands } from './keys/useCommands';
import { ListPane } from './list/ListPane';
import { StageTabs } from './list/StageTabs';
import { useCaseList } from './list/useCaseList';
import { useRowFocus } from './list/useRowFocus';
import { useNews } from './live/useNews';
import { useMapShown } from './map/useMapShown';
import { PickedBatch } from './pick/PickedBatch';
import { usePicks } from './pick/usePicks';
import { tabsOf } from './stages';
import { useAddress } from './useAddress';
import { ViewsDialog } from './views/ViewsDialog';

const CaseMap = lazy(() => import('./map/CaseMap'));

/** The desk: cases left, one case right; everything without a mouse, and nothing moves by itself. */
export function DeskPage({ ring }: { ring: () => void }) {
  const tenant = useTenant().slug;
  const me = useMe();
  const rules = useRules();
  const turns = useMemo(() => turnsOf(me.permissions, rules), [me, rules]);
  const address = useAddress(tenant);
  const { view, open, to, back } = address;
  const list = useCaseList(tenant, view);
  const counts = useQuery(countsIn(tenant)).data;
  const tabs = tabsOf(counts, turns, view.stage);
  const shown = useQuery({ ...caseIn(tenant, open ?? ''), enabled: open !== null }).data;
  const [dialog, setDialog] = useState<'help' | 'views' | 'photos' | null>(null);
  const [mapped, map] = useMapShown(open !== null);
  const picks = usePicks(view, list.rows, me.permissions);
  const search = useRef<InputRef>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { box, focusRow, toTop } = useRowFocus();
  const news = useNews(tenant, list, open, shown);
  const acting = useActing(tenant, open, shown, news, () => heading.current?.focus({ preventScroll: true }));
  const renew = () => void list.renew().then(toTop, () => void list.query.refetch());
  const close = () => setDialog(null);
  const { goOn } = useCommands({
    rows: list.rows,
    stages: [null, ...tabs.mine, ...tabs.others, ...tabs.ended],
    address,
    shown,
    picks,
    acting,
    focusRow,
    plain: {
      map,
      views: () => setDialog('views'),
      search: () => search.current?.focus({ cursor: 'all' }),
      refresh: renew,
      register: () => me.permissions.includes('case.report') && address.register(),
      photos: () => shown && shown.photos.length > 0 && setDialog('photos'),
      case: () => heading.current?.focus(),
      bell: ring,
      help: () => setDialog('help'),
    },
  });

  return (
    <div ref={box} className={styles.desk} data-open={open !== null || undefined} data-mapped={mapped || undefined}>
      <StageTabs counts={counts} tabs={tabs} stage={view.stage} choose={(stage) => address.change({ stage })} />
      <ListPane
        tenant={tenant}
        address={address}
        list={list}
        counts={counts}
        picks={picks}
        search={search}
        renew={renew}
        tools={{ liveness: news.liveness, mapped, map, help: () => setDialog('help'), views: () => setDialog('views') }}
      />
      {mapped && (
        <div className={styles.map}>
          <Suspense fallback={<Skeleton lines={4} />}>
            <CaseMap
              view={view}
              rows={list.rows}
              shown={shown?.id === open ? shown : undefined}
              open={(id) => {
                acting.choose(null);
                address.openCase(id);
                focusRow(id);
              }}
            />
          </Suspense>
        </div>
      )}
      <div className={styles.case}>
        {open ? (
          <CasePane
            tenant={tenant}
            id={open}
            back={back}
            to={to}
            chosen={acting.chosen}
            choose={acting.choose}
            acted={acting.acted}
            done={acting.done}
            goOn={goOn}
            heading={heading}
            photos={dialog === 'photos'}
            showPhotos={(on) => setDialog(on ? 'photos' : null)}
          />
        ) : (
          <Idle />
        )}
      </div>
      <PickedBatch tenant={tenant} picks={picks} open={open} news={news} focusRow={focusRow} />
      {dialog === 'views' && <ViewsDialog tenant={tenant} view={view} choose={address.put} close={close} />}
      <KeysHelp open={dialog === 'help'} close={close} actions={shown?.actions ?? []} />
    </div>
  );
}
