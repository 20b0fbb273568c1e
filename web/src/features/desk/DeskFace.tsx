import { useTranslation } from 'react-i18next';
import { paths } from '@/shared/paths';
import { SignedIn } from '@/shared/session/me';
import { StaffFrame } from '@/shared/staff/StaffFrame';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';

/** The desk (工作台): where seat staff carry cases on. */
export default function DeskFace() {
  const { t } = useTranslation('desk');
  const { slug, name, accent } = useTenant();
  const colours = useAccent(accent);
  return (
    <SignedIn tenant={slug}>
      <StaffFrame tenant={slug} name={name} accent={colours} faces={[{ to: paths.desk(slug), label: t('title') }]}>
        <h1>{t('title')}</h1>
      </StaffFrame>
    </SignedIn>
  );
}
