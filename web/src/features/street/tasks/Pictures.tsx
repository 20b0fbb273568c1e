import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Photo } from '@/shared/api/types/files';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useCrew } from '../Crew';
import { kept } from '../kept';
import { ownerOf } from '../queue/entry';
import styles from '../Street.module.css';
import { thumbNamed } from './tasks';

/** The photos of a case, small; each opens large. Without a network those are shown that were taken along. */
export function Pictures({ photos, of, label }: { photos: Photo[]; of: string; label: string }) {
  const seen = photos.filter(({ facts }) => facts?.scan !== 'waiting' && facts?.scan !== 'infected');
  if (seen.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label={label}>
      {seen.map((photo, at) => (
        <li key={photo.id}>
          <Picture photo={photo} of={of} number={at + 1} />
        </li>
      ))}
    </ul>
  );
}

function Picture({ photo, of, number }: { photo: Photo; of: string; number: number }) {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { me } = useCrew();
  const owner = ownerOf(slug, me.username);
  const image = useRef<HTMLImageElement>(null);
  const { data, isPending } = useQuery({
    queryKey: ['street', owner, 'thumb', of, photo.id],
    queryFn: async () => (await kept<Blob>(owner, thumbNamed(of, photo.id)))?.value ?? null,
    networkMode: 'always',
    staleTime: Infinity,
  });
  useEffect(() => {
    if (isPending || !image.current) return;
    const url = data ? URL.createObjectURL(data) : null;
    image.current.src = url ?? photo.thumb;
    return () => {
      if (url) URL.revokeObjectURL(url);
    };
  }, [data, isPending, photo.thumb]);
  const role = photo.role && photo.role !== 'other' ? t(`task.role.${photo.role}`) : '';
  return (
    <a href={photo.url} target="_blank" rel="noreferrer">
      <img ref={image} alt={t('task.photo', { number, role })} />
      {role && <span aria-hidden="true">{role}</span>}
    </a>
  );
}
