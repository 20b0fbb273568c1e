import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { HazardBadge, ProgressLightBadge } from '@/shared/ui/Lights';
import type { Row } from '../api';
import { isOpen } from '@/shared/cases/stages';
import { useLabels } from '@/shared/cases/useLabels';
import { peerLight } from '../case/peerLight';
import styles from './CaseItem.module.css';
import { DueText } from './DueText';
import { Highlight } from './Highlight';

interface Props {
  row: Row;
  to: string;
  open: boolean;
  /** It no longer belongs in this list, but stays where it was read. */
  gone: boolean;
  /** It is one of those that a step is taken with together. */
  picked: boolean;
  pick: (id: string, range: boolean) => void;
}

/** One case of the list. */
export const CaseItem = memo(function CaseItem({ row, to, open, gone, picked, pick }: Props) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const found = row.highlight?.[0];
  return (
    <li className={styles.item} data-picked={picked || undefined}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          checked={picked}
          aria-label={t('pick.one', { name: `${labels.title(row)} ${row.number}` })}
          onClick={(event) => pick(row.id, event.shiftKey)}
          onChange={() => undefined}
        />
      </label>
      <Link
        to={to}
        className={styles.link}
        data-row={row.id}
        data-gone={gone || row.lost || undefined}
        aria-current={open || undefined}
      >
        <span className={styles.top}>
          <strong>{labels.title(row)}</strong>
          <span className={styles.number}>{row.number}</span>
        </span>
        <span className={styles.text}>{found ? <Highlight text={found} /> : row.description}</span>
        <span className={styles.where}>
          {row.address ?? t('noAddress')}
          {row.unit && <> · {row.unit.name}</>}
          {row.reportingUnit && row.reportingUnit.id !== row.unit?.id && (
            <> · {t('fact.foundBy', { unit: row.reportingUnit.name })}</>
          )}
        </span>
        <span className={styles.lights}>
          {row.hazard && <HazardBadge why={row.hazard} />}
          <ProgressLightBadge light={row.progressLight} word={labels.stage(row.stage)} />
          {isOpen(row.stage) && <DueText row={row} />}
          {row.level && (
            <span className={styles.level}>{t(`level.${row.level.direction}`, { peer: row.level.peer.name })}</span>
          )}
          {row.level?.peerStage && (
            <ProgressLightBadge
              light={row.level.peerLight ?? peerLight(row.level.peerStage)}
              word={t('level.stage', { stage: labels.stage(row.level.peerStage) })}
            />
          )}
          {row.demo && <span className={styles.demo}>{t('shared:demo', { ns: 'shared' })}</span>}
          <time className={styles.time} dateTime={row.reportedAt} title={times.exact(row.reportedAt)}>
            {times.relative(row.reportedAt)}
          </time>
        </span>
        {row.lost ? (
          <span className={styles.gone}>{t('list.lost')}</span>
        ) : (
          gone && <span className={styles.gone}>{t('list.gone', { stage: labels.stage(row.stage) })}</span>
        )}
      </Link>
    </li>
  );
});
