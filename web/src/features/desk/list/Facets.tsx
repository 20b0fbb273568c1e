import { useTranslation } from 'react-i18next';
import type { Facet, Facets as Counted } from '@/shared/api/types/cases';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { keyOf } from '@/shared/catalogue/key';
import type { View } from '../view';
import styles from './Facets.module.css';

interface Props {
  facets: Counted;
  view: View;
  change: (change: Partial<View>) => void;
  units: Unit[];
  catalogue: Category[];
}

const SHOWN = 5;

/** By what a facet narrows the list down. */
const NARROWS = {
  stage: 'stage',
  deadline: 'deadline',
  about: 'category',
  unit: 'unit',
  grid: 'grid',
} as const satisfies Partial<Record<Facet, keyof View>>;

/** What the cases are that were found: each a way to go on. What all of them are narrows nothing down, and is left out. */
export function Facets({ facets, view, change, units, catalogue }: Props) {
  const { t } = useTranslation('desk');
  const named = (facet: keyof typeof NARROWS, value: string): string => {
    if (facet === 'stage') return t(`shared:stage.${value}`, { ns: 'shared' });
    if (facet === 'deadline') return t(`shared:deadline.${value}`, { ns: 'shared' });
    if (facet === 'about')
      return catalogue.find((one) => keyOf(one) === value)?.name ?? value.split(' ').at(-1) ?? value;
    if (facet === 'unit') return units.find((one) => one.id === value)?.name ?? t('facet.otherUnit');
    return value;
  };
  const groups = (Object.keys(NARROWS) as (keyof typeof NARROWS)[]).filter(
    (facet) => !view[NARROWS[facet]] && facets[facet].length > 1,
  );
  if (groups.length === 0) return null;
  return (
    <details className={styles.facets}>
      <summary>{t('facet.title')}</summary>
      {groups.map((facet) => (
        <div key={facet} role="group" aria-label={t(`facet.${facet}`)}>
          <span aria-hidden="true">{t(`facet.${facet}`)}</span>
          {facets[facet].slice(0, SHOWN).map(({ value, count }) => (
            <button key={value} type="button" onClick={() => change({ [NARROWS[facet]]: value } as Partial<View>)}>
              {named(facet, value)} <b>{count}</b>
            </button>
          ))}
        </div>
      ))}
    </details>
  );
}
