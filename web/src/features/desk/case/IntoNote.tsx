import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '@/shared/api/types/cases';
import { ProgressLightBadge } from '@/shared/ui/Lights';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './LevelNote.module.css';
import { peerLight } from './peerLight';

interface Props {
  into: NonNullable<CaseDetail['into']>;
  to: (id: string) => string;
}

/** That this report was merged (并案): into which case, and how far that has come. */
export function IntoNote({ into, to }: Props) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  return (
    <div className={styles.note}>
      <strong>
        {t('merged.into')} <Link to={to(into.id)}>{into.number}</Link>
      </strong>
      <span className={styles.facts}>
        <ProgressLightBadge light={peerLight(into.stage)} word={labels.stage(into.stage)} />
        <span>{t('merged.follows')}</span>
      </span>
    </div>
  );
}
