import { Checkbox, Input, Select, type InputRef } from 'antd';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '@/shared/api/types/cases';
import type { DeadlineLight } from '@/shared/api/types/lifecycle';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { CloseIcon, SearchIcon } from '@/shared/ui/icons';
import { CategorySelect } from '../CategorySelect';
import { isSearch, type View } from '../view';
import { GridFilter } from './GridFilter';
import styles from './Filters.module.css';

interface Props {
  tenant: string;
  view: View;
  change: (change: Partial<View>) => void;
  counts: CaseCounts | undefined;
  units: Unit[];
  catalogue: Category[];
  search: Ref<InputRef>;
}

const LIGHTS: readonly DeadlineLight[] = ['red', 'yellow', 'green'];

/** What of the stage is shown, and in which order. */
export function Filters({ tenant, view, change, counts, units, catalogue, search }: Props) {
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState({ for: view.q, words: view.q });
  const words = typed.for === view.q ? typed.words : view.q;
  const light = (one: DeadlineLight) => {
    const many = counts?.byDeadline[one];
    return {
      value: one,
      label: t(`shared:deadline.${one}`, { ns: 'shared' }) + (many === undefined ? '' : ` ${many}`),
    };
  };
  return (
    <search className={styles.filters}>
      <Input
        ref={search}
        className={styles.search}
        value={words}
        allowClear
        maxLength={200}
        prefix={<SearchIcon />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        onChange={(event) => {
          setTyped({ for: view.q, words: event.target.value });
          if (event.target.value === '') change({ q: '' });
        }}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) change({ q: words.trim() });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div className={styles.row}>
        {view.within && (
          <button type="button" className={styles.within} onClick={() => change({ within: null })}>
            <span className="visually-hidden">{t('filter.drop')} </span>
            {t('filter.within', { unit: units.find((one) => one.id === view.within)?.name ?? view.within })}
            <CloseIcon />
          </button>
        )}
        <Select
          aria-label={t('filter.deadline')}
          value={view.deadline}
          placeholder={t('filter.deadline')}
          allowClear
          options={LIGHTS.map(light)}
          onChange={(deadline: DeadlineLight | undefined) => change({ deadline: deadline ?? null })}
        />
        <CategorySelect
          tenant={tenant}
          catalogue={catalogue}
          aria-label={t('filter.category')}
          value={view.category}
          placeholder={t('filter.category')}
          allowClear
          popupMatchSelectWidth={280}
          change={(category) => change({ category })}
        />
        <Select
          aria-label={t('filter.unit')}
          value={view.unit}
          placeholder={t('filter.unit')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={240}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(unit: string | undefined) => change({ unit: unit ?? null })}
        />
        <GridFilter grid={view.grid} disabled={false} change={(grid) => change({ grid })} />
        <Select
          aria-label={t('filter.sort')}
          value={view.sort}
          disabled={isSearch(view)}
          popupMatchSelectWidth={false}
          options={[
            { value: 'deadline', label: t('filter.byDeadline') },
            { value: 'reported', label: t('filter.byReported') },
          ]}
          onChange={(sort) => change({ sort })}
        />
      </div>
      <div className={styles.more}>
        <Checkbox checked={view.hazard} onChange={(event) => change({ hazard: event.target.checked })}>
          {t('filter.hazard')}
        </Checkbox>
        <span className={styles.days}>
          {(['from', 'to'] as const).map((end) => (
            <label key={end}>
              {t(`filter.${end}`)}
              <input
                type="date"
                value={view[end] ?? ''}
                min={(end === 'to' && view.from) || undefined}
                max={(end === 'from' && view.to) || undefined}
                onChange={(event) => {
                  if (event.target.validity.valid) change({ [end]: event.target.value || null });
                }}
              />
            </label>
          ))}
        </span>
      </div>
    </search>
  );
}
