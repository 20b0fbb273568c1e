import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { useMe } from '@/shared/session/me';
import { BackIcon } from '@/shared/ui/icons';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { HazardBadge, ProgressLightBadge } from '@/shared/ui/Lights';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Dock } from '../act/Dock';
import type { Chosen } from '@/shared/cases/needs';
import { caseIn } from '../api';
import { DueText } from '../list/DueText';
import { RatingNote } from '../ratings/RatingNote';
import { isOpen } from '@/shared/cases/stages';
import { OwnershipNote } from '@/shared/disputes/OwnershipNote';
import { useLabels } from '@/shared/cases/useLabels';
import { AskedNote } from './AskedNote';
import styles from './CasePane.module.css';
import { ChangedNote } from './ChangedNote';
import { Clocks } from './Clocks';
import { Facts } from './Facts';
import { Files } from './Files';
import { HungNote } from './HungNote';
import { IntoNote } from './IntoNote';
import { LevelNote } from './LevelNote';
import { MergedReports } from './MergedReports';
import { Photos } from './Photos';
import { SimilarNote } from './SimilarNote';
import { reportedPhotos } from '@/shared/cases/story';
import { Timeline } from './Timeline';

const PinMap = lazy(() => import('@/shared/map/PinMap'));

interface Props {
  tenant: string;
  id: string;
  back: string;
  /** Where a case is opened. */
  to: (id: string) => string;
  chosen: Chosen | null;
  choose: (action: CaseAction | null, into?: string) => void;
  acted: (now: CaseDetail, action: CaseAction) => void;
  done: () => void;
  /** Opens the next case of the list, where there is one. */
  goOn: (() => void) | null;
  heading: Ref<HTMLHeadingElement>;
  photos: boolean;
  showPhotos: (open: boolean) => void;
}

/** One case: what it is, where it stands, what happened to it, and what can be done now. */
export function CasePane(props: Props) {
  const { tenant, id, back, to, chosen, choose, acted, done, goOn, heading, photos, showPhotos } = props;
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const { permissions } = useMe();
  const mayHaveOriginals = permissions.includes('case.file') || permissions.includes('case.close');
  const { data: shown, error, refetch } = useQuery(caseIn(tenant, id));
  if (!shown) {
    return (
      <section className={styles.pane} aria-label={t('case.label')}>
        <BackLink to={back} />
        {error ? <ErrorNote error={error} retry={refetch} /> : <Skeleton lines={8} />}
      </section>
    );
  }
  const mayMerge = shown.actions.some(({ action }) => action === 'merge');
  return (
    <section className={styles.pane} aria-labelledby="case-title">
      <header className={styles.head}>
        <BackLink to={back} />
        <div className={styles.names}>
          <h1 id="case-title" ref={heading} tabIndex={-1}>
            {labels.title(shown)}
          </h1>
          <span className={styles.number}>{shown.number}</span>
          {shown.demo && <span className={styles.demo}>{t('shared:demo', { ns: 'shared' })}</span>}
        </div>
        <div className={styles.lights}>
          {shown.hazard && <HazardBadge why={shown.hazard} />}
          <ProgressLightBadge light={shown.progressLight} word={labels.stage(shown.stage)} />
          {isOpen(shown.stage) && <DueText row={shown} />}
        </div>
      </header>
      <div className={styles.scroll} key={id}>
        <div className={styles.columns}>
          <div className={styles.story}>
            <ChangedNote key={shown.id} shown={shown} quiet={chosen !== null} />
            {shown.into && <IntoNote into={shown.into} to={to} />}
            {shown.level && <LevelNote level={shown.level} />}
            {shown.asked && <AskedNote asked={shown.asked} />}
            <OwnershipNote tenant={tenant} shown={shown} />
            {shown.stage === 'hung' && shown.dueAt && <HungNote until={shown.dueAt} />}
            <p className={styles.description}>{shown.description}</p>
            <Photos
              photos={reportedPhotos(shown.history, shown.photos)}
              open={photos}
              show={showPhotos}
              of={shown.number}
            />
            <Files shown={shown} mayHaveOriginals={mayHaveOriginals} />
            {mayMerge && (
              <SimilarNote
                tenant={tenant}
                shown={shown}
                to={to}
                merge={chosen?.action === 'merge' ? null : (into) => choose('merge', into)}
              />
            )}
            {shown.reports > 1 && <MergedReports shown={shown} to={to} />}
            <RatingNote id={id} />
            <Timeline shown={shown} />
          </div>
          <aside className={styles.side}>
            <Suspense fallback={<div className={styles.map} />}>
              <PinMap
                className={styles.map}
                at={shown.location}
                label={t('case.map', { place: shown.address ?? t('noAddress') })}
              />
            </Suspense>
            <Facts shown={shown} />
            <Clocks clocks={shown.clocks} />
          </aside>
        </div>
      </div>
      <Dock tenant={tenant} shown={shown} chosen={chosen} choose={choose} acted={acted} done={done} goOn={goOn} />
    </section>
  );
}

function BackLink({ to }: { to: string }) {
  const { t } = useTranslation('desk');
  return (
    <Link to={to} className={styles.back} aria-label={t('case.back')}>
      <BackIcon />
    </Link>
  );
}
