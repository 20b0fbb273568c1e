import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, NearCategory } from '@/shared/api/types/tenants';
import { useLookup } from '@/shared/catalogue/lookup';
import { Marked } from '@/shared/catalogue/Marked';
import { useFirst } from '@/shared/catalogue/useFirst';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { CloseIcon, SearchIcon } from '@/shared/ui/icons';
import { common, matching, mattersOf } from './categories';
import styles from './report.module.css';

interface Props {
  chosen: Category | null;
  onChoose: (category: Category | null) => void;
}

/** What it is about: a few common matters to press, all others as one types; not knowing is fine, the staff will say. */
export function CategoryPicker({ chosen, onChoose }: Props) {
  const { t } = useTranslation('report');
  const { slug } = useTenant();
  const { data = [] } = useQuery(mattersOf(slug));
  const [words, setWords] = useState('');
  const lookup = useLookup(slug, words);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const typed = words.trim();
  // without a network the phone finds what it can by itself
  const found = lookup.isError ? matching(data, words).map(plain) : (lookup.data ?? []);
  const shown = typed ? found : common(data).map(plain);
  const waiting = typed !== '' && !lookup.isError && (lookup.isPending || lookup.isPlaceholderData);
  const enter = useFirst(typed, waiting, typed ? shown[0]?.entry : undefined, onChoose);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault(); // the report is not sent by choosing what it is about
      enter();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    }
  };
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
          maxLength={100}
          placeholder={t('category.search')}
          aria-label={t('category.search')}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={keys}
        />
      </label>
      <ul ref={list} className={styles.chips} aria-label={t(words ? 'category.found' : 'category.common')}>
        {shown.map((one) => (
          <li key={one.entry.id}>
            <button type="button" onClick={() => onChoose(one.entry)}>
              <Marked found={one} />
            </button>
          </li>
        ))}
      </ul>
      {typed && !waiting && shown.length === 0 && <p className={styles.hint}>{t('category.none')}</p>}
    </div>
  );
}

function plain(entry: Category): NearCategory {
  return { entry, marks: [] };
}
