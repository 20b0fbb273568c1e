import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon, VideoIcon } from '@/shared/ui/icons';
import styles from '@/shared/report/report.module.css';

/** As much as the server takes of somebody who is not signed in. */
const MOST_BYTES = 500 * 1024 * 1024;

/** One video, where a photo does not show it. */
export function VideoPicker({ video, onChange }: { video: Blob | null; onChange: (video: Blob | null) => void }) {
  const { t } = useTranslation('portal');
  const [trouble, setTrouble] = useState<string | null>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = '';
    if (!file) return;
    const fits = file.type.startsWith('video/') && file.size > 0 && file.size <= MOST_BYTES;
    setTrouble(fits ? null : t('video.unusable'));
    if (fits) onChange(file);
  };
  if (video) return <Chosen video={video} onRemove={() => onChange(null)} />;
  return (
    <div>
      <label className={styles.shoot}>
        <input type="file" accept="video/*" className="visually-hidden" onChange={choose} />
        <VideoIcon />
        <span>{t('video.choose')}</span>
      </label>
      <p className={styles.hint} role="status">
        {trouble ?? t('video.hint')}
      </p>
    </div>
  );
}

function Chosen({ video, onRemove }: { video: Blob; onRemove: () => void }) {
  const { t } = useTranslation('portal');
  const player = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(video);
    if (player.current) player.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [video]);
  return (
    <div className={styles.video}>
      <video ref={player} controls muted playsInline preload="metadata" aria-label={t('video.title')} />
      <p className={styles.hint}>{t('video.size', { size: (video.size / 1024 / 1024).toFixed(1) })}</p>
      <button type="button" className="button" onClick={onRemove}>
        <CloseIcon />
        {t('video.remove')}
      </button>
    </div>
  );
}
