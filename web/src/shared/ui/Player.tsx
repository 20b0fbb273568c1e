import { useState } from 'react';
import styles from './Player.module.css';

interface Props {
  kind: 'video' | 'sound';
  url: string;
  label: string;
  /** Said beside the link where the browser cannot play it. */
  unplayable: string;
}

/** Plays a video or sound by parts, as the browser asks for them; what it cannot play can be had as a file. */
export function Player({ kind, url, label, unplayable }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed) {
    return (
      <p className={styles.failed}>
        <a href={url} download>
          {label}
        </a>{' '}
        {unplayable}
      </p>
    );
  }
  const given = {
    src: url,
    controls: true,
    preload: 'metadata',
    'aria-label': label,
    onError: () => setFailed(true),
  } as const;
  // nobody has written subtitles for what a citizen or an officer records
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  if (kind === 'video') return <video className={styles.video} playsInline {...given} />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <audio className={styles.sound} {...given} />;
}
