import { useQuery } from '@tanstack/react-query';
import { Button, Select, Space } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Matter, ProposedHazard } from '@/shared/api/types/rules';
import type { Category } from '@/shared/api/types/tenants';
import { keyOf } from '@/shared/catalogue/key';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useAll } from '../useAdmin';
import styles from './CaseRulesPage.module.css';
import { CityNumber, withField } from './CityNumber';
import { SwitchLine, ValueLine } from './Line';
import type { RulesForm } from './useRulesForm';

const SOURCES = ['leader', 'upper', 'media', 'hotline', 'iot', 'video', 'patrol'] as const;

/** What is dangerous here (险情): its clocks never rest, and it goes ahead of all others. */
export function Hazards({ form }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const { hazards } = form.draft.city;
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.city.hazards.title')}</legend>
      <SwitchLine
        name={t('case-rules.city.hazards.on')}
        hint={t('case-rules.city.hazards.onHint')}
        on={hazards.on}
        turn={(on) => withField(form, 'hazards', { on })}
      />
      <Matters form={form} />
      <div className={styles.values}>
        <ValueLine
          name={t('case-rules.city.hazards.sources')}
          fault={form.fault('city/hazards/sources')}
          hint={t('case-rules.city.hazards.sourcesHint')}
        >
          {(field) => (
            <Select
              {...field}
              className={styles.wide ?? ''}
              mode="multiple"
              disabled={!hazards.on}
              showSearch={{ optionFilterProp: 'label' }}
              value={hazards.sources}
              options={SOURCES.map((value) => ({ value, label: t(`case-rules.source.${value}`) }))}
              onChange={(sources: string[]) => withField(form, 'hazards', { sources })}
            />
          )}
        </ValueLine>
        <CityNumber form={form} section="hazards" name="deskMinutes" unit={t('case-rules.minute')} />
        <CityNumber form={form} section="hazards" name="signMinutes" unit={t('case-rules.minute')} />
        <CityNumber
          form={form}
          section="hazards"
          name="handleHours"
          unit={t('case-rules.hours')}
          hint={t('case-rules.city.hazards.handleHint')}
        />
      </div>
    </fieldset>
  );
}

function Matters({ form }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const { hazards } = form.draft.city;
  const catalogue = useAll<Category>('catalogue', { scheme: 'all', limit: 500 });
  const proposed = useQuery({
    queryKey: ['admin', slug, 'proposed-hazards'],
    queryFn: async ({ signal }) =>
      (await api<{ items: ProposedHazard[] }>(paths.api(slug, 'case-rules/proposed-hazards'), { signal })).items,
  }).data;
  const options = useMemo(
    () =>
      (catalogue.data ?? []).map((one) => ({
        value: keyOf(one),
        label: `${one.name} ${one.code} · ${t(`catalogue.${one.kind}`)} · ${one.scheme}`,
      })),
    [catalogue.data, t],
  );
  const chosen = hazards.matters.map(keyOf);
  const choose = (keys: string[]) => withField(form, 'hazards', { matters: [...new Set(keys)].map(matterOf) });
  const groups = [...new Set(proposed?.map((one) => one.group))];
  return (
    <ValueLine
      name={t('case-rules.city.hazards.matters')}
      fault={form.fault('city/hazards/matters')}
      hint={t('case-rules.city.hazards.mattersHint')}
    >
      {(field) => (
        <>
          <Select
            {...field}
            className={styles.wide ?? ''}
            mode="multiple"
            maxTagCount={8}
            disabled={!hazards.on}
            showSearch={{ optionFilterProp: 'label' }}
            loading={catalogue.isPending}
            value={chosen}
            options={options}
            onChange={choose}
          />
          <Space wrap>
            {groups.map((group) => {
              const own = (proposed ?? []).filter((one) => one.group === group).map(keyOf);
              return (
                <Button
                  key={group}
                  disabled={!hazards.on || own.every((key) => chosen.includes(key))}
                  onClick={() => choose([...chosen, ...own])}
                >
                  {t(`case-rules.city.hazards.group.${group}`, { count: own.length })}
                </Button>
              );
            })}
          </Space>
        </>
      )}
    </ValueLine>
  );
}

function matterOf(key: string): Matter {
  const [scheme = '', kind, code = ''] = key.split(' ');
  return { scheme, kind: kind === 'part' ? 'part' : 'matter', code };
}
