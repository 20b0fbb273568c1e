import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraIcon, CloseIcon, PlusIcon } from '@/shared/ui/icons';
import { MOST_BYTES, MOST_PHOTOS, prepared } from './photos';
import styles from './report.module.css';

interface Props {
  photos: Blob[];
  onChange: (photos: Blob[]) => void;
  /** How many there may be. */
  most?: number;
  /** Told true when photos are being made smaller, and false when they are there. */
  onPreparing?: (preparing: boolean) => void;
}

/** The camera comes first: a photo says more than a form. */
export function PhotoPicker({ photos, onChange, most = MOST_PHOTOS, onPreparing }: Props) {
  const { t } = useTranslation('report');
  const [trouble, setTrouble] = useState<string | null>(null);
  // while some are made smaller, others are picked or taken away
  const latest = useRef({ photos, onChange });
  useEffect(() => {
    latest.current = { photos, onChange };
  }, [photos, onChange]);
  const running = useRef(0);
  const give = (all: Blob[]) => {
    latest.current.photos = all;
    latest.current.onChange(all);
  };
  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    if (running.current++ === 0) onPreparing?.(true);
    const made = await Promise.all(files.filter((file) => file.type.startsWith('image/')).map(prepared));
    const fitting = made.filter((photo) => photo.size <= MOST_BYTES);
    const all = [...latest.current.photos, ...fitting];
    setTrouble(
      fitting.length < files.length ? t('photos.unusable') : all.length > most ? t('photos.most', { most }) : null,
    );
    give(all.slice(0, most));
    if (--running.current === 0) onPreparing?.(false);
  };
  const room = photos.length < most;
  return (
    <div>
      <div className={styles.photos}>
        {photos.map((photo, i) => (
          <Preview
            key={i}
            photo={photo}
            number={i + 1}
            onRemove={() => give(latest.current.photos.filter((other) => other !== photo))}
          />
        ))}
        {room && (
          <label className={`${styles.shoot} ${photos.length === 0 ? styles.first : ''}`}>
            <input
              type="file"
              accept="image/*"
              capture="environment"
              className="visually-hidden"
              onChange={(event) => void add(event)}
            />
            <CameraIcon />
            <span>{t('photos.take')}</span>
          </label>
        )}
        {room && (
          <label className={styles.shoot}>
            <input
              type="file"
              accept="image/*"
              multiple
              className="visually-hidden"
              onChange={(event) => void add(event)}
            />
            <PlusIcon />
            <span>{t('photos.choose')}</span>
          </label>
        )}
      </div>
      <p className={styles.hint} role="status">
        {trouble ?? t('photos.hint', { most })}
      </p>
    </div>
  );
}

function Preview({ photo, number, onRemove }: { photo: Blob; number: number; onRemove: () => void }) {
  const { t } = useTranslation('report');
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(photo);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [photo]);
  return (
    <span className={styles.preview}>
      <img ref={image} alt={t('photos.number', { number })} />
      <button type="button" onClick={onRemove} aria-label={t('photos.remove', { number })}>
        <CloseIcon />
      </button>
    </span>
  );
}
