import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlatformTenant } from '@/shared/api/types/platform';
import { paths } from '@/shared/paths';
import { Rows } from '@/shared/staff/Rows';
import { PageHead } from '@/shared/staff/PageHead';
import { AlertIcon, CheckIcon, PlusIcon } from '@/shared/ui/icons';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { useMessage } from '@/shared/ui/useMessage';
import { tenantsOfPlatform, turn } from './api';
import { Domains } from './Domains';
import styles from './Platform.module.css';
import { ResetPassword } from './ResetPassword';

/** Every city of the installation, and whether it is served. */
export function TenantsPage() {
  const { t } = useTranslation('platform');
  const { message } = App.useApp();
  const say = useMessage();
  const client = useQueryClient();
  const tenants = useQuery(tenantsOfPlatform);
  const [words, setWords] = useState('');
  const turning = useMutation({
    mutationFn: ({ slug, deed }: { slug: string; deed: 'suspend' | 'resume' }) => turn(slug, deed),
    onSuccess: (now, { deed }) => {
      void message.success(t(`tenants.did.${deed}`, { name: now.name }));
      return client.invalidateQueries({ queryKey: tenantsOfPlatform.queryKey });
    },
    onError: (error) => void message.error(say(error), 6),
  });
  if (tenants.isError) return <ErrorNote error={tenants.error} retry={tenants.refetch} />;
  const names = new Map(tenants.data?.map((one) => [one.slug, one.name]));
  const rows = tenants.data?.filter((one) => `${one.name} ${one.slug} ${one.division}`.includes(words.trim()));
  return (
    <>
      <PageHead title={t('tenants.title')} lead={tenants.data && t('tenants.lead', { count: tenants.data.length })}>
        <Input.Search
          allowClear
          size="large"
          style={{ width: 240 }}
          aria-label={t('tenants.search')}
          placeholder={t('tenants.search')}
          onChange={(event) => setWords(event.target.value)}
        />
        <Link className="button primary" to={`${paths.platform()}/new`}>
          <PlusIcon />
          {t('onboard.title')}
        </Link>
      </PageHead>
      <Rows<PlatformTenant>
        rowKey="slug"
        loading={tenants.isPending}
        dataSource={rows ?? []}
        locale={{ emptyText: tenants.isPending ? ' ' : <EmptyNote title={t('tenants.none')} /> }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('tenants.name'),
            render: (_, one) => (
              <span className={styles.name}>
                <a href={paths.portal(one.slug)}>{one.name}</a>{' '}
                {one.demo && <span className={styles.demo}>{t('shared:demo', { ns: 'shared' })}</span>}
                <small>/t/{one.slug}/</small>
              </span>
            ),
          },
          {
            title: t('tenants.level'),
            render: (_, one) => t(`shared:level.${one.level}`, { ns: 'shared', defaultValue: one.level }),
          },
          { title: t('tenants.division'), dataIndex: 'division' },
          {
            title: t('tenants.parent'),
            render: (_, one) => (one.parent ? (names.get(one.parent) ?? one.parent) : '—'),
          },
          {
            title: t('tenants.status'),
            render: (_, one) => (
              <span className={styles.state} data-active={one.status === 'active' || undefined}>
                {one.status === 'active' ? <CheckIcon /> : <AlertIcon />}
                {t(`tenants.is.${one.status}`, { defaultValue: one.status })}
              </span>
            ),
          },
          {
            title: t('tenants.actions'),
            render: (_, one) => (
              <Space wrap>
                <Domains of={one} />
                <ResetPassword of={one} />
                {one.status === 'active' ? (
                  <Popconfirm
                    title={t('tenants.suspendAsk', { name: one.name })}
                    description={t('tenants.suspendHint')}
                    onConfirm={() => turning.mutate({ slug: one.slug, deed: 'suspend' })}
                  >
                    <Button danger>{t('tenants.suspend')}</Button>
                  </Popconfirm>
                ) : (
                  <Button
                    loading={turning.isPending}
                    onClick={() => turning.mutate({ slug: one.slug, deed: 'resume' })}
                  >
                    {t('tenants.resume')}
                  </Button>
                )}
              </Space>
            ),
          },
        ]}
      />
    </>
  );
}
