import { useTranslation } from 'react-i18next';
import type { FacilityAttributes } from '@/shared/api/types/facilities';
import type { Layer } from '@/shared/api/types/layers';
import styles from './cards.module.css';
import { factsOf } from './known';

/** What a facility has, only as far as it is known. */
export function Facts({ layer, attributes }: { layer: Layer; attributes: FacilityAttributes }) {
  const { t, i18n } = useTranslation('portal');
  const facts = factsOf(layer, attributes, t, i18n.language);
  if (facts.length === 0) return <p className={styles.address}>{t('card.noFacts')}</p>;
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, title, value }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
