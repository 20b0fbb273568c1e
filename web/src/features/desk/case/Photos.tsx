import { Image } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Photo } from '@/shared/api/types/files';
import styles from './Photos.module.css';

interface Props {
  photos: Photo[];
  open: boolean;
  show: (open: boolean) => void;
  of: string;
}

/** Evidence (照片): a strip of small ones; any of them opens large, with arrows and Escape. */
export function Photos({ photos: all, open, show, of }: Props) {
  const { t } = useTranslation('desk');
  const [current, setCurrent] = useState(0);
  const photos = all.filter(({ facts }) => facts?.scan !== 'waiting' && facts?.scan !== 'infected');
  if (photos.length === 0) return null;
  return (
    <div className={styles.strip}>
      {photos.map((photo, at) => (
        <button
          key={photo.id}
          type="button"
          className={styles.photo}
          onClick={() => {
            setCurrent(at);
            show(true);
          }}
        >
          <img
            src={photo.thumb}
            alt={t('case.photo', { at: at + 1, count: photos.length, number: of })}
            loading="lazy"
          />
        </button>
      ))}
      <Image.PreviewGroup
        items={photos.map((photo) => photo.url)}
        preview={{ open, current, onOpenChange: show, onChange: setCurrent }}
      />
    </div>
  );
}
