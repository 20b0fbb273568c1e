import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '@/shared/api/types/cases';
import type { Stage } from '@/shared/api/types/lifecycle';
import { OPEN } from '@/shared/cases/stages';
import type { Tabs } from '../stages';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './StageTabs.module.css';

interface Props {
  counts: CaseCounts | undefined;
  tabs: Tabs;
  stage: Stage | null;
  choose: (stage: Stage | null) => void;
}

/** Of cases that have ended nobody counts more. */
const MANY = 1000;

/** The stages with how many cases stand in each; those that wait for this person say so. */
export function StageTabs({ counts, tabs, stage, choose }: Props) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const count = (one: Stage) => counts?.byStage[one] ?? 0;
  const open = OPEN.reduce((sum, one) => sum + count(one), 0);
  const { mine, others, ended } = tabs;
  const shown = (one: Stage | null, many: number) =>
    one !== null && ended.includes(one) && many >= MANY ? `${MANY - 1}+` : many;
  const tab = (one: Stage | null, word: string, many: number) => (
    <li key={one ?? 'all'}>
      <button
        type="button"
        className={styles.tab}
        aria-pressed={stage === one}
        onClick={() => choose(one)}
        data-turn={one !== null && mine.includes(one) && many > 0 ? '' : undefined}
      >
        <span>{word}</span>
        <b>{counts ? shown(one, many) : '·'}</b>
      </button>
    </li>
  );
  return (
    <nav className={styles.tabs} aria-label={t('stages.label')}>
      <ul>{tab(null, t('stages.all'), open)}</ul>
      {mine.length > 0 && (
        <>
          <h2 id="desk-mine">{t('stages.mine')}</h2>
          <ul aria-labelledby="desk-mine">{mine.map((one) => tab(one, labels.stage(one), count(one)))}</ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 id="desk-others">{t('stages.others')}</h2>
          <ul aria-labelledby="desk-others">{others.map((one) => tab(one, labels.stage(one), count(one)))}</ul>
        </>
      )}
      <h2 id="desk-ended">{t('stages.ended')}</h2>
      <ul aria-labelledby="desk-ended">{ended.map((one) => tab(one, labels.stage(one), count(one)))}</ul>
    </nav>
  );
}
