import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '@/shared/api/types/tenants';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { CloseIcon, SearchIcon } from '@/shared/ui/icons';
import { common, matching, mattersOf } from './categories';
import styles from './ReportPage.module.css';

interface Props {
  chosen: Category | null;
  onChoose: (category: Category | null) => void;
}

/** What it is about: a few common matters to press, all others by a word; not knowing is fine, the staff will say. */
export function CategoryPicker({ chosen, onChoose }: Props) {
  const { t } = useTranslation('portal');
  const { slug } = useTenant();
  const { data = [] } = useQuery(mattersOf(slug));
  const [words, setWords] = useState('');
  const id = useId();
  const shown = words.trim() ? matching(data, words) : common(data);
  if (chosen) {
    return (
      <p className={styles.chosen}>
        <strong>{chosen.name}</strong>
        <small>{chosen.major.name}</small>
        <button type="button" onClick={() => onChoose(null)} aria-label={t('category.change')}>
          <CloseIcon />
        </button>
      </p>
    );
  }
  return (
    <div>
      <label className={styles.search} htmlFor={id}>
        <SearchIcon />
        <input
          id={id}
          type="search"
          value={words}
          placeholder={t('category.search')}
          aria-label={t('category.search')}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <ul className={styles.chips} aria-label={t(words ? 'category.found' : 'category.common')}>
        {shown.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one)}>
              {one.name}
            </button>
          </li>
        ))}
      </ul>
      {words.trim() && shown.length === 0 && <p className={styles.hint}>{t('category.none')}</p>}
    </div>
  );
}
