import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlatformTenant } from '@/shared/api/types/platform';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { domainsOf, nameDomains } from './api';

/** The domains that stand for a city besides its path. */
export function Domains({ of }: { of: PlatformTenant }) {
  const { t } = useTranslation('platform');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('domains.button')}</Button>
      {open && <DomainsDialog of={of} close={() => setOpen(false)} />}
    </>
  );
}

function DomainsDialog({ of, close }: { of: PlatformTenant; close: () => void }) {
  const { t } = useTranslation('platform');
  const { message } = App.useApp();
  const known = useQuery(domainsOf(of.slug));
  const [typed, setTyped] = useState<string[]>();
  const domains = typed ?? known.data?.domains ?? [];
  const naming = useMutation({
    mutationFn: () => nameDomains(of.slug, domains),
    onSuccess: () => {
      void message.success(t('domains.done', { name: of.name }));
      close();
    },
  });
  const error = known.error ?? naming.error;
  return (
    <Modal
      open
      title={t('domains.of', { name: of.name })}
      okText={t('domains.save')}
      okButtonProps={{ disabled: !known.isSuccess, loading: naming.isPending }}
      cancelText={t('shared:cancel', { ns: 'shared' })}
      onOk={() => naming.mutate()}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item label={t('domains.title')} extra={t('domains.hint')}>
          <DomainsField value={domains} onChange={setTyped} />
        </Form.Item>
      </Form>
      {error && <ErrorNote error={error} />}
    </Modal>
  );
}

/** Takes host names one by one, or several with commas or spaces between them. */
export function DomainsField({ value, onChange }: { value?: string[]; onChange?: (domains: string[]) => void }) {
  const { t } = useTranslation('platform');
  return (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={[',', '，', '、', ' ']}
      aria-label={t('domains.title')}
      placeholder="cg.example.cn"
      value={value ?? []}
      {...(onChange && { onChange })}
    />
  );
}
