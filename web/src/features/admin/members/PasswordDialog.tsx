import { useTranslation } from 'react-i18next';
import { paths } from '@/shared/paths';
import { ShownOnceDialog } from '@/shared/staff/ShownOnceDialog';
import { useTenant } from '@/shared/tenant/TenantProvider';

export interface Given {
  name: string;
  username: string;
  password: string;
}

/** An initial password, shown once; it does not close by a click beside it. */
export function PasswordDialog({ given, close }: { given: Given; close: () => void }) {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  return (
    <ShownOnceDialog
      title={t('members.passwordOf', { name: given.name })}
      kept={t('members.handedOver')}
      close={close}
      lines={[
        [t('members.address'), new URL(paths.desk(slug), location.origin).href],
        [t('members.username'), given.username],
        [t('members.password'), given.password],
      ]}
    />
  );
}
