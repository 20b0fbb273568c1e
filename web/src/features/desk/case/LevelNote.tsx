import { useTranslation } from 'react-i18next';
import type { CaseLevel } from '@/shared/api/types/cases';
import { ProgressLightBadge } from '@/shared/ui/Lights';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './LevelNote.module.css';
import { peerLight } from './peerLight';

/** That this case has a twin at another level: whose, its number over there, and how far it has come. */
export function LevelNote({ level }: { level: CaseLevel }) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const { peer, peerNumber, peerStage } = level;
  return (
    <div className={styles.note}>
      <strong>{t(`level.${level.direction}`, { peer: peer.name })}</strong>
      <span className={styles.facts}>
        <span>
          {t('level.number')} <b>{peerNumber ?? t('level.noNumber')}</b>
        </span>
        {peerStage ? (
          <ProgressLightBadge
            light={level.peerLight ?? peerLight(peerStage)}
            word={t('level.stage', { stage: labels.stage(peerStage) })}
          />
        ) : (
          <span>{t('level.waiting')}</span>
        )}
      </span>
    </div>
  );
}
