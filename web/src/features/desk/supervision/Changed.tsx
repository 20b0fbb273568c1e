import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatterDetail } from '@/shared/api/types/supervision';
import { MatterStory } from './MatterStory';
import styles from './Supervision.module.css';

interface Props {
  /** As it was when the person began to write. */
  before: MatterDetail;
  now: MatterDetail;
  seen: () => void;
}

/** Somebody was faster: what they did to the matter, and whether what is being written can still be sent. */
export function Changed({ before, now, seen }: Props) {
  const { t } = useTranslation('desk');
  const known = new Set(before.history.map(({ id }) => id));
  const { id, state } = now.row.matter;
  return (
    <div className={styles.changed} role="alert">
      <strong>{t('supervision.changed')}</strong>
      <MatterStory of={id} entries={now.history.filter((entry) => !known.has(entry.id))} />
      <p>
        {t('supervision.now', { state: t(`supervision.state.${state}`) })}{' '}
        {t(now.actions.length > 0 ? 'supervision.still' : 'supervision.over')}
      </p>
      {now.actions.length > 0 && <Button onClick={seen}>{t('moved.continue')}</Button>}
    </div>
  );
}
