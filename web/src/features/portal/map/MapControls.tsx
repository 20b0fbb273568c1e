import { useTranslation } from 'react-i18next';
import { LocateIcon, MapIcon, MinusIcon, PlusIcon, ShareIcon } from '@/shared/ui/icons';
import { useShare } from '../useShare';
import styles from './MapControls.module.css';

interface Props {
  asking: boolean;
  onLocate: () => void;
  onWhole: () => void;
  onZoom: (steps: number) => void;
  /** Gives the link to what is seen. */
  onShare: () => string;
}

export function MapControls({ asking, onLocate, onWhole, onZoom, onShare }: Props) {
  const { t } = useTranslation('portal');
  const { said, share } = useShare();
  return (
    <>
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
        <button
          type="button"
          onClick={() => void share(onShare())}
          aria-label={t('share.area')}
          title={t('share.area')}
        >
          <ShareIcon />
        </button>
        <button type="button" onClick={onLocate} disabled={asking} aria-label={t('map.locate')} title={t('map.locate')}>
          <LocateIcon />
        </button>
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </>
  );
}
