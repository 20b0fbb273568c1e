import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/staff/PageHead';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useOne } from '../useAdmin';
import { Letters } from './Letters';
import type { NoticeSettings } from './notices';
import { SettingsTab } from './SettingsTab';
import { TemplatesTab } from './TemplatesTab';
import { TrySending } from './TrySending';

/** How people are told (通知): channels, quiet hours, words, and what went out. */
export default function NoticesPage() {
  const { t } = useTranslation('admin');
  const known = useOne<NoticeSettings>('notices/settings');
  if (known.isError && !known.data) return <ErrorNote error={known.error} retry={known.refetch} />;
  return (
    <>
      <PageHead title={t('notices.title')} lead={t('notices.lead')} />
      {!known.data ? (
        <Skeleton lines={7} />
      ) : (
        <Tabs
          items={[
            {
              key: 'settings',
              label: t('notices.channels'),
              children: (
                <>
                  <SettingsTab key={known.data.version} known={known.data} />
                  <TrySending key={`trial-${known.data.version}`} known={known.data} />
                </>
              ),
            },
            { key: 'templates', label: t('notices.templates'), children: <TemplatesTab /> },
            { key: 'letters', label: t('notices.letters'), children: <Letters /> },
          ]}
        />
      )}
    </>
  );
}
