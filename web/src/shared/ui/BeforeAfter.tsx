import type { Photo, PhotoPair } from '@/shared/api/types/files';
import styles from './BeforeAfter.module.css';

interface Props {
  pairs: readonly PhotoPair[] | undefined;
  /** Those that a pair may be made of. */
  photos: readonly Photo[];
  label: string;
  words: { before: string; after: string };
}

/** How it was and how it is (处置前后), side by side. */
export function BeforeAfter({ pairs = [], photos, label, words }: Props) {
  const seen = pairs.flatMap((pair) => {
    const was = photos.find(({ id }) => id === pair.before);
    const now = photos.find(({ id }) => id === pair.after);
    return was && now ? [{ was, now }] : [];
  });
  if (seen.length === 0) return null;
  return (
    <ul className={styles.pairs} aria-label={label}>
      {seen.map(({ was, now }) => (
        <li key={now.id}>
          <Side photo={was} word={words.before} />
          <Side photo={now} word={words.after} />
        </li>
      ))}
    </ul>
  );
}

function Side({ photo, word }: { photo: Photo; word: string }) {
  return (
    <figure>
      <a href={photo.url} target="_blank" rel="noreferrer">
        <img src={photo.thumb} alt={word} loading="lazy" />
      </a>
      <figcaption aria-hidden="true">{word}</figcaption>
    </figure>
  );
}
