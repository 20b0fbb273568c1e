import { useTranslation } from 'react-i18next';
import { paths } from '@/shared/paths';
import { SignedIn } from '@/shared/session/me';
import { StaffFrame } from '@/shared/staff/StaffFrame';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';

/** Administration (城市管理员): where a city is brought online. */
export default function AdminFace() {
  const { t } = useTranslation('admin');
  const { slug, name, accent } = useTenant();
  const colours = useAccent(accent);
  return (
    <SignedIn tenant={slug}>
      <StaffFrame tenant={slug} name={name} accent={colours} faces={[{ to: paths.admin(slug), label: t('title') }]}>
        <h1>{t('title')}</h1>
      </StaffFrame>
    </SignedIn>
  );
}
