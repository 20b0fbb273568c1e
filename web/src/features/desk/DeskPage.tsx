import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, type InputRef } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useUnits } from '@/shared/tenant/useUnits';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { CaseDetail, CaseRow } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { paths } from '@/shared/paths';
import { useMe } from '@/shared/session/me';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { staysPut, type Chosen } from '@/shared/cases/needs';
import { Skeleton } from '@/shared/ui/Skeleton';
import { caseIn, countsIn, similarTo, useCatalogue } from './api';
import { CasePane } from './case/CasePane';
import styles from './DeskPage.module.css';
import { inboxKey } from './inbox/api';
import { KeysHelp } from './keys/KeysHelp';
import { neighbour } from './keys/neighbour';
import { useKeys } from './keys/useKeys';
import type { Command } from './keys/keymap';
import { CaseList } from './list/CaseList';
import { Filters } from './list/Filters';
import { StageTabs } from './list/StageTabs';
import { useCaseList } from './list/useCaseList';
import { useCaseStream } from './live/useCaseStream';
import { useSoon } from './live/useSoon';
import { turnsOf } from '@/shared/cases/turns';
import { tabsOf } from './stages';
import { useRules } from '@/shared/cases/TenantRules';
import { hearOnMaps, loseOnMaps } from './map/api';
import { useMapShown } from './map/useMapShown';
import { BatchDialog } from './pick/BatchDialog';
import { PickBar } from './pick/PickBar';
import { usePicks } from './pick/usePicks';
import { Toolbar } from './Toolbar';
import { useLabels } from '@/shared/cases/useLabels';
import { paramsOf, viewOf, type View } from './view';
import { useUsualView } from './views/useUsualView';
import { ViewsDialog } from './views/ViewsDialog';

const CaseMap = lazy(() => import('./map/CaseMap'));

/** The desk: cases left, one case right; everything without a mouse, and nothing moves by itself. */
export function DeskPage({ ring }: { ring: () => void }) {
  const { t } = useTranslation('desk');
  const tenant = useTenant().slug;
  const me = useMe();
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const open = useParams().id ?? null;
  const text = params.toString();
  const view = useMemo(() => viewOf(new URLSearchParams(text)), [text]);
  const labels = useLabels();
  const rules = useRules();
  const turns = useMemo(() => turnsOf(me.permissions, rules), [me, rules]);

  const list = useCaseList(tenant, view);
  const counts = useQuery(countsIn(tenant)).data;
  const tabs = tabsOf(counts, turns, view.stage);
  const units = useUnits(tenant);
  const catalogue = useCatalogue(tenant);
  const shown = useQuery({ ...caseIn(tenant, open ?? ''), enabled: open !== null }).data;

  const [chosen, setChosen] = useState<(Chosen & { id: string }) | null>(null);
  const [help, setHelp] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [mapped, map] = useMapShown(open !== null);
  const picks = usePicks(view, list.rows, me.permissions);
  const [photos, setPhotos] = useState(false);
  const search = useRef<InputRef>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);

  const recount = useSoon(() => void client.invalidateQueries({ queryKey: countsIn(tenant).queryKey }));
  const look = useCallback(
    (id: string) => void client.invalidateQueries({ queryKey: caseIn(tenant, id).queryKey }),
    [client, tenant],
  );
  const hear = (rows: CaseRow[]) => {
    list.hear(rows);
    hearOnMaps(client, tenant, rows);
    recount();
  };
  const rung = useSoon(() => void client.invalidateQueries({ queryKey: inboxKey(tenant) }));
  const liveness = useCaseStream(tenant, {
    rung,
    rows: (rows: CaseRow[]) => {
      hear(rows);
      const newer = rows.some((row) => row.id === open && row.version > (shown?.version ?? 0));
      if (open && newer) look(open);
    },
    gone: (id) => {
      list.lose(id);
      loseOnMaps(client, tenant, id);
      recount();
      if (id === open) look(id);
    },
    back: () => {
      void list.catchUp().catch(() => undefined);
      void client.invalidateQueries({ queryKey: ['case-lights', tenant] });
      recount();
      rung();
      if (open) look(open);
    },
  });

  const query = text ? `?${text}` : '';
  const to = useCallback((id: string) => paths.deskCase(tenant, id) + query, [tenant, query]);
  const back = paths.desk(tenant) + query;
  const change = (part: Partial<View>) => setParams(paramsOf({ ...view, ...part }));
  useUsualView(tenant, open === null && text === '', (usual) => setParams(paramsOf(usual), { replace: true }));
  const renew = () =>
    void list.renew().then(
      () => box.current?.querySelector('[data-scroll]')?.scrollTo({ top: 0 }),
      () => void list.query.refetch(),
    );
  const choose = (action: CaseAction | null, into: string | null = null) =>
    setChosen(action && open ? { id: open, action, into } : null);
  const acted = (now: CaseDetail, action: CaseAction) => {
    client.setQueryData(caseIn(tenant, now.id).queryKey, now);
    void client.invalidateQueries({ queryKey: similarTo(tenant, now.id).queryKey });
    for (const other of [shown?.into, now.into]) if (other) look(other.id);
    hear([now]);
    setChosen(null);
    const done = staysPut(action) ? 'act.doneHere' : 'act.done';
    void message.success(t(done, { action: t(`action.${action}`), stage: labels.stage(now.stage) }));
    heading.current?.focus({ preventScroll: true });
  };

  const focusRow = (id: string) => {
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const run = (command: Command) => {
    const ids = list.rows.map((row) => row.id);
    const focused =
      document.activeElement?.closest('li')?.querySelector('[data-row]')?.getAttribute('data-row') ?? open;
    switch (command.do) {
      case 'move': {
        const next = neighbour(ids, focused, command.by);
        return next && focusRow(next);
      }
      case 'open': {
        const next = neighbour(ids, open, command.by);
        if (!next) return void message.info(t('list.noMore'));
        setChosen(null);
        void navigate(to(next));
        return focusRow(next);
      }
      case 'stage': {
        const stages = [null, ...tabs.mine, ...tabs.others, ...tabs.ended];
        const at = stages.indexOf(view.stage) + command.by;
        return change({ stage: stages[(at + stages.length) % stages.length] ?? null });
      }
      case 'act':
        return choose(command.action);
      case 'pick':
        return focused !== null && picks.pick(focused);
      case 'pickTo':
        return focused !== null && picks.pick(focused, true);
      case 'pickAll':
        return picks.pickAll();
      case 'batch':
        return picks.beginBy(command.letter);
      case 'map':
        return map();
      case 'views':
        return setChoosing(true);
      case 'search':
        return search.current?.focus({ cursor: 'all' });
      case 'refresh':
        return renew();
      case 'register':
        return me.permissions.includes('case.report') && void navigate(paths.deskRegister(tenant));
      case 'photos':
        return shown && shown.photos.length > 0 && setPhotos(true);
      case 'case':
        return heading.current?.focus();
      case 'bell':
        return ring();
      case 'help':
        return setHelp(true);
      case 'leave':
        if (chosen) return setChosen(null);
        return picks.chosen.length > 0 ? picks.clear() : open && void navigate(back);
    }
  };
  useKeys(shown && shown.id === open ? shown.actions : [], picks.together, run);
  const next = neighbour(
    list.rows.map((row) => row.id),
    open,
    1,
  );
  const goOn = next === null || next === open ? null : () => run({ do: 'open', by: 1 });

  return (
    <div ref={box} className={styles.desk} data-open={open !== null || undefined} data-mapped={mapped || undefined}>
      <StageTabs counts={counts} tabs={tabs} stage={view.stage} choose={(stage) => change({ stage })} />
      <section className={styles.list} aria-label={t('list.label')}>
        <Toolbar
          tenant={tenant}
          liveness={liveness}
          mayRegister={me.permissions.includes('case.report')}
          mayWatch={me.permissions.includes('case.accept')}
          renew={renew}
          help={() => setHelp(true)}
          views={() => setChoosing(true)}
          mapped={mapped}
          map={map}
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
        <CaseList view={view} list={list} open={open} to={to} renew={renew} picked={picks.ids} pick={picks.pick} />
        {picks.chosen.length > 0 && (
          <PickBar picked={picks.chosen} offers={picks.offers} begin={picks.begin} clear={picks.clear} />
        )}
      </section>
      {mapped && (
        <div className={styles.map}>
          <Suspense fallback={<Skeleton lines={4} />}>
            <CaseMap
              view={view}
              rows={list.rows}
              shown={shown?.id === open ? shown : undefined}
              open={(id) => {
                setChosen(null);
                void navigate(to(id));
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
            chosen={chosen?.id === open ? chosen : null}
            choose={choose}
            acted={acted}
            goOn={goOn}
            heading={heading}
            photos={photos}
            showPhotos={setPhotos}
          />
        ) : (
          <div className={styles.idle}>
            <EmptyNote title={t('case.choose')}>
              <p>{t('case.chooseHint')}</p>
            </EmptyNote>
          </div>
        )}
      </div>
      {picks.batch && (
        <BatchDialog
          tenant={tenant}
          action={picks.batch.action}
          cases={picks.batch.cases}
          heard={(taken) => {
            hear(taken.flatMap(({ row }) => row ?? []));
            for (const { row } of taken) if (row?.id === open) look(row.id);
          }}
          close={(done) => {
            picks.done(done);
            picks.end();
            const at = done.at(-1) ?? picks.batch?.cases[0]?.id;
            if (at) setTimeout(() => focusRow(at));
          }}
        />
      )}
      {choosing && (
        <ViewsDialog
          tenant={tenant}
          view={view}
          choose={(one) => setParams(paramsOf(one))}
          close={() => setChoosing(false)}
        />
      )}
      <KeysHelp open={help} close={() => setHelp(false)} actions={shown?.actions ?? []} />
    </div>
  );
}
