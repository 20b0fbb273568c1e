import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Division } from '@/shared/api/types/platform';
import { paths } from '@/shared/paths';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { PageHead } from '@/shared/staff/PageHead';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { bringOnline, divisionsLike, tenantsOfPlatform } from './api';
import { DomainsField } from './Domains';
import { bodyOf, suggestionFor, type PlanForm } from './onboarding';
import { OnlinePage } from './OnlinePage';
import styles from './Platform.module.css';
import { slugFault, slugTyped } from './slug';

/** Brings a city online (开通) with one form: where it is, what it is called, and who administers it first. */
export default function OnboardPage() {
  const { t } = useTranslation('platform');
  const [form] = Form.useForm<PlanForm>();
  const client = useQueryClient();
  const tenants = useQuery(tenantsOfPlatform).data ?? [];
  const [words, setWords] = useState('');
  const divisions = useQuery(divisionsLike(useDeferredValue(words.trim())));
  const opening = useMutation({
    mutationFn: (plan: PlanForm) => bringOnline(bodyOf(plan)),
    onSuccess: () => client.invalidateQueries({ queryKey: tenantsOfPlatform.queryKey }),
  });
  useEffect(() => {
    if (opening.error) form.setFields(fieldErrors(opening.error) as Parameters<typeof form.setFields>[0]);
  }, [form, opening.error]);
  const slug = Form.useWatch('slug', form);
  if (opening.data) {
    return (
      <OnlinePage
        online={opening.data}
        another={() => {
          form.resetFields();
          opening.reset();
        }}
      />
    );
  }
  const choose = (code: string) => {
    const chosen = divisions.data?.items.find((one) => one.code === code);
    if (chosen) form.setFieldsValue(suggestionFor(chosen, t('onboard.nameOf', { place: chosen.name }), tenants));
  };
  return (
    <>
      <PageHead title={t('onboard.title')} lead={t('onboard.lead')} />
      <Form
        form={form}
        layout="vertical"
        className={styles.form}
        onFinish={(plan) => opening.mutate(plan)}
        scrollToFirstError={{ focus: true }}
      >
        <fieldset className={styles.group}>
          <legend>{t('onboard.where')}</legend>
          <Form.Item
            name="division"
            label={t('onboard.division')}
            rules={[{ required: true, message: t('onboard.divisionMissing') }]}
          >
            <Select
              size="large"
              showSearch={{ filterOption: false, onSearch: setWords }}
              placeholder={t('onboard.divisionHint')}
              loading={divisions.isFetching}
              notFoundContent={divisions.isFetching ? t('shared:loading', { ns: 'shared' }) : t('onboard.noDivision')}
              options={(divisions.data?.items ?? []).map((one) => ({ value: one.code, label: <Place of={one} /> }))}
              onChange={choose}
            />
          </Form.Item>
          <div className={styles.pair}>
            <Form.Item
              name="level"
              label={t('tenants.level')}
              rules={[{ required: true, message: t('onboard.levelMissing') }]}
            >
              <Select
                options={(['nation', 'province', 'city', 'county'] as const).map((level) => ({
                  value: level,
                  label: t(`shared:level.${level}`, { ns: 'shared' }),
                }))}
              />
            </Form.Item>
            <Form.Item name="parent" label={t('tenants.parent')} extra={t('onboard.parentHint')}>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('onboard.noParent')}
                options={tenants.map((one) => ({ value: one.slug, label: `${one.name} ${one.slug}` }))}
              />
            </Form.Item>
          </div>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('onboard.what')}</legend>
          <Form.Item
            name="name"
            label={t('onboard.name')}
            rules={[{ required: true, whitespace: true, max: 60, message: t('onboard.nameMissing') }]}
          >
            <Input size="large" maxLength={60} />
          </Form.Item>
          <Form.Item
            name="slug"
            label={t('onboard.slug')}
            extra={t('onboard.slugHint', { address: `${location.origin}/t/${slug || '…'}/` })}
            normalize={slugTyped}
            rules={[
              {
                required: true,
                validator: (_, value: string | undefined) => {
                  const fault = slugFault(
                    value ?? '',
                    tenants.map((one) => one.slug),
                  );
                  return fault ? Promise.reject(new Error(t(`onboard.slugFault.${fault}`))) : Promise.resolve();
                },
              },
            ]}
          >
            <Input size="large" maxLength={40} autoCapitalize="none" spellCheck={false} autoComplete="off" />
          </Form.Item>
          <Form.Item name="domains" label={t('domains.title')} extra={t('domains.hint')}>
            <DomainsField />
          </Form.Item>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('onboard.who')}</legend>
          <div className={styles.pair}>
            <Form.Item
              name={['administrator', 'name']}
              label={t('onboard.adminName')}
              rules={[{ required: true, whitespace: true, max: 60, message: t('onboard.adminNameMissing') }]}
            >
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={['administrator', 'username']}
              label={t('onboard.username')}
              extra={t('onboard.usernameHint')}
              rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: t('onboard.usernameHint') }]}
            >
              <Input maxLength={40} autoCapitalize="none" spellCheck={false} autoComplete="off" />
            </Form.Item>
          </div>
        </fieldset>
        {opening.error && <ErrorNote error={opening.error} />}
        <div className={styles.buttons}>
          <Button type="primary" htmlType="submit" size="large" loading={opening.isPending}>
            {t('onboard.open')}
          </Button>
          <Link className="button" to={paths.platform()}>
            {t('shared:cancel', { ns: 'shared' })}
          </Link>
        </div>
      </Form>
    </>
  );
}

function Place({ of }: { of: Division }) {
  return (
    <>
      {of.path.length > 1 ? of.path.join(' / ') : of.name} <small>{of.code}</small>
    </>
  );
}
