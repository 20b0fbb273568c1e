import { useTranslation } from 'react-i18next';
import { LocateIcon, MapIcon, MinusIcon, PlusIcon } from '@/shared/ui/icons';
import styles from './MapControls.module.css';

interface Props {
  asking: boolean;
  onLocate: () => void;
  onWhole: () => void;
  onZoom: (steps: number) => void;
}

export function MapControls({ asking, onLocate, onWhole, onZoom }: Props) {
  const { t } = useTranslation('portal');
  return (
    <div className={styles.controls}>
      <button type="button" onClick={() => onZoom(1)} aria-label={t('map.zoomIn')} title={t('map.zoomIn')}>
        <PlusIcon />
      </button>
      <button type="button" onClick={() => onZoom(-1)} aria-label={t('map.zoomOut')} title={t('map.zoomOut')}>
        <MinusIcon />
      </button>
      <button type="button" onClick={onWhole} aria-label={t('map.whole')} title={t('map.whole')}>
        <MapIcon />
      </button>
      <button type="button" onClick={onLocate} disabled={asking} aria-label={t('map.locate')} title={t('map.locate')}>
        <LocateIcon />
      </button>
    </div>
  );
}
