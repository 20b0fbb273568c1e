import { useTranslation } from 'react-i18next';
import { paths } from '@/shared/paths';
import { SignedIn } from '@/shared/session/me';
import { StaffFrame } from '@/shared/staff/StaffFrame';
import { useAccent } from '@/shared/tenant/TenantProvider';

/** The platform operator's console (平台运维): which cities this installation serves. */
export default function PlatformFace() {
  const { t } = useTranslation('platform');
  const accent = useAccent(null);
  return (
    <SignedIn tenant="platform">
      <StaffFrame
        tenant="platform"
        name={t('title')}
        accent={accent}
        faces={[{ to: paths.platform(), label: t('title') }]}
      >
        <h1>{t('title')}</h1>
      </StaffFrame>
    </SignedIn>
  );
}
