import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/shared/paths';
import { EmptyNote } from '@/shared/ui/EmptyNote';

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyNote page title={t('error.page')}>
        <Link className="button" to={paths.cities()}>
          {t('faces.cities')}
        </Link>
      </EmptyNote>
    </main>
  );
}
