import { Button, Checkbox, Form, Modal, Popconfirm, Radio, Select, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allOf } from '@/shared/api/pages';
import type { Link, TenantEntry } from '@/shared/api/types/tenants';
import { useTimes } from '@/shared/i18n/time';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Tag } from '../Tag';
import { useAll, useChange } from '../useAdmin';
import { possibleOf, type LinkDeed } from './link';
import styles from './LinksPage.module.css';

const TONES = { proposed: 'warn', accepted: 'good', refused: 'plain', revoked: 'bad' } as const;

/** Links to other levels (级联): who may send cases to whom, and what travels with them, in plain words. */
export default function LinksPage() {
  const { t } = useTranslation('admin');
  const links = useAll<Link>('links');
  const [proposing, setProposing] = useState(false);
  if (links.isError && !links.data) return <ErrorNote error={links.error} retry={links.refetch} />;
  return (
    <>
      <PageHead title={t('links.title')} lead={t('links.lead')}>
        <Button type="primary" size="large" onClick={() => setProposing(true)}>
          {t('links.propose')}
        </Button>
      </PageHead>
      {!links.data && <Skeleton lines={4} />}
      {links.data?.length === 0 && (
        <EmptyNote title={t('links.empty')}>
          <p>{t('links.emptyHint')}</p>
        </EmptyNote>
      )}
      <ul className={styles.list}>
        {links.data?.map((link) => (
          <LinkCard key={link.id} link={link} />
        ))}
      </ul>
      {proposing && <ProposeDialog links={links.data ?? []} close={() => setProposing(false)} />}
    </>
  );
}

function LinkCard({ link }: { link: Link }) {
  const { t } = useTranslation('admin');
  const tenant = useTenant();
  const times = useTimes(tenant.timeZone);
  const change = useChange();
  const decide = (deed: LinkDeed) => change.mutate({ path: `links/${link.id}/${deed}`, method: 'POST' });
  const ours = link.proposedBy === tenant.slug;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <strong>{link.peer.name}</strong>
        <Tag>{t(`links.role.${link.role}`)}</Tag>
        <Tag tone={TONES[link.state]}>
          {t(link.state === 'proposed' && !ours ? 'links.state.ourTurn' : `links.state.${link.state}`)}
        </Tag>
      </div>
      <p>{t(ours ? 'links.byUs' : 'links.byThem', { peer: link.peer.name, at: times.exact(link.proposedAt) })}</p>
      <Travels grants={link.grants} role={link.role} peer={link.peer.name} />
      <Space wrap>
        {possibleOf(link, tenant.slug).map((deed) =>
          deed === 'accept' ? (
            <Button key={deed} type="primary" size="large" loading={change.isPending} onClick={() => decide(deed)}>
              {t(`links.deed.${deed}`)}
            </Button>
          ) : (
            <Popconfirm key={deed} title={t(`links.ask.${deed}`)} onConfirm={() => decide(deed)}>
              <Button danger size="large" loading={change.isPending}>
                {t(`links.deed.${deed}`)}
              </Button>
            </Popconfirm>
          ),
        )}
      </Space>
    </li>
  );
}

function Travels({ grants, role, peer }: { grants: string[]; role: Link['role']; peer: string }) {
  const { t } = useTranslation('admin');
  return (
    <ul className={styles.travels}>
      <li>{t(`links.travels.${role}`, { peer })}</li>
      <li>{t('links.travels.facts')}</li>
      <li>{t(grants.includes('reporter_contact') ? 'links.travels.contact' : 'links.travels.noContact')}</li>
      <li>{t('links.travels.revoke')}</li>
    </ul>
  );
}

function ProposeDialog({ links, close }: { links: Link[]; close: () => void }) {
  const { t } = useTranslation('admin');
  const { slug, parent } = useTenant();
  const [form] = Form.useForm<{ peer: string; role: Link['role']; grants: string[] }>();
  const save = useChange(close);
  const tenants = useQuery({
    queryKey: ['tenants'],
    queryFn: ({ signal }) => allOf<TenantEntry>('/api/tenants', { signal }),
  }).data;
  const values = Form.useWatch([], form) as { peer?: string; role?: Link['role']; grants?: string[] } | undefined;
  const taken = new Set(
    links.filter((one) => ['proposed', 'accepted'].includes(one.state)).map((one) => one.peer.slug),
  );
  const others = (tenants ?? []).filter((one) => one.slug !== slug && !taken.has(one.slug));
  const peer = others.find((one) => one.slug === values?.peer);
  return (
    <Modal
      open
      title={t('links.propose')}
      okText={t('links.send')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ role: 'lower', grants: [] }}
        onFinish={(body) => save.mutate({ path: 'links', method: 'POST', body })}
      >
        <Form.Item name="peer" label={t('links.peer')} rules={[{ required: true, message: t('links.peerMissing') }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map((one) => ({ value: one.slug, label: `${one.name} ${one.slug}` }))}
            onChange={(chosen: string) => form.setFieldValue('role', chosen === parent?.slug ? 'upper' : 'lower')}
          />
        </Form.Item>
        <Form.Item name="role" label={t('links.roleIs')}>
          <Radio.Group
            options={(['lower', 'upper'] as const).map((role) => ({ value: role, label: t(`links.role.${role}`) }))}
          />
        </Form.Item>
        <Form.Item name="grants" label={t('links.grants')}>
          <Checkbox.Group options={[{ value: 'reporter_contact', label: t('links.grantContact') }]} />
        </Form.Item>
      </Form>
      {peer && <Travels grants={values?.grants ?? []} role={values?.role ?? 'lower'} peer={peer.name} />}
    </Modal>
  );
}
