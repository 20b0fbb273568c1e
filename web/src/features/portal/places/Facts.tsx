import { useTranslation } from 'react-i18next';
import type { Facility } from '@/shared/api/types/facilities';
import styles from './cards.module.css';
import { factsOf } from './known';

/** What a facility has, only as far as it is known. */
export function Facts({ facility }: { facility: Facility }) {
  const { t, i18n } = useTranslation('portal');
  const facts = factsOf(facility.attributes, (key, options) => t(key, options ?? {}), i18n.language);
  if (facts.length === 0) return <p className={styles.address}>{t('card.noFacts')}</p>;
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
