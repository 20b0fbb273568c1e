import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';

export default function NoPage() {
  const { t } = useTranslation('portal');
  const { slug } = useTenant();
  return (
    <EmptyNote page title={t('error.page', { ns: 'shared' })}>
      <Link className="button" to={paths.map(slug)}>
        {t('nav.map')}
      </Link>
    </EmptyNote>
  );
}
