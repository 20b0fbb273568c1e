import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlatformTenant } from '@/shared/api/types/platform';
import { paths } from '@/shared/paths';
import { ShownOnceDialog } from '@/shared/staff/ShownOnceDialog';
import { useMessage } from '@/shared/ui/useMessage';
import { resetAdministrator } from './api';

/** Lets a city's administrator in again who lost the password; the new one is shown once. */
export function ResetPassword({ of }: { of: PlatformTenant }) {
  const { t } = useTranslation('platform');
  const { message } = App.useApp();
  const say = useMessage();
  const resetting = useMutation({
    mutationFn: () => resetAdministrator(of.slug),
    onError: (error) => void message.error(say(error), 6),
  });
  const given = resetting.data;
  return (
    <>
      <Popconfirm
        title={t('reset.ask', { name: of.name })}
        description={t('reset.hint')}
        onConfirm={() => resetting.mutate()}
      >
        <Button loading={resetting.isPending}>{t('reset.button')}</Button>
      </Popconfirm>
      {given && (
        <ShownOnceDialog
          title={t('reset.done', { name: given.name })}
          kept={t('reset.handedOver')}
          close={resetting.reset}
          lines={[
            [t('online.signIn'), new URL(paths.admin(of.slug), location.origin).href],
            [t('onboard.username'), given.username],
            [t('online.password'), given.initialPassword],
          ]}
        />
      )}
    </>
  );
}
