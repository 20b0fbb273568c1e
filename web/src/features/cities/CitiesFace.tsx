import { useTranslation } from 'react-i18next';

/** Where a visitor chooses a city (选择城市). */
export default function CitiesFace() {
  const { t } = useTranslation('cities');
  return <h1>{t('title')}</h1>;
}
