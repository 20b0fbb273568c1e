import { Button, Input, Segmented, Select, Space } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Schemes as Known } from '@/shared/api/types/tenants';
import { PageHead } from '@/shared/staff/PageHead';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll, useOne } from '../useAdmin';
import { ConditionsDialog } from './ConditionsDialog';
import { EntryDialog } from './EntryDialog';
import { OwnEntryDialog } from './OwnEntryDialog';
import { Schemes } from './Schemes';

type Editing = { what: 'conditions' | 'entry'; category: Category } | { what: 'own' };

/** What cases are about (目录): in which schemes, when they are filed, and how long dealing with them may take. */
export default function CataloguePage() {
  const { t } = useTranslation('admin');
  const known = useOne<Known>('catalogue/schemes');
  const [asked, setAsked] = useState<string | null>(null);
  const [kind, setKind] = useState<'all' | Category['kind']>('all');
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<Editing | null>(null);
  const adopted = known.data?.items.filter((one) => one.entries > 0) ?? [];
  const scheme = adopted.find((one) => one.key === (asked ?? known.data?.current));
  const q = useDeferredValue(words.trim());
  const catalogue = useAll<Category>('catalogue', {
    scheme: scheme?.key ?? '',
    kind: kind === 'all' ? '' : kind,
    retired: true,
    q,
  });
  const close = () => setEditing(null);
  return (
    <>
      <PageHead title={t('catalogue.title')} lead={t('catalogue.lead')}>
        <Button type="primary" size="large" disabled={!scheme} onClick={() => setEditing({ what: 'own' })}>
          {t('catalogue.addOwn')}
        </Button>
      </PageHead>
      {known.data && <Schemes known={known.data} />}
      <Space wrap style={{ margin: '16px 0' }}>
        <Select
          size="large"
          style={{ minWidth: 220 }}
          aria-label={t('catalogue.scheme')}
          value={scheme?.key ?? null}
          options={adopted.map((one) => ({ value: one.key, label: one.title }))}
          onChange={setAsked}
        />
        <Segmented
          size="large"
          value={kind}
          onChange={setKind}
          options={(['all', 'matter', 'part'] as const).map((one) => ({ value: one, label: t(`catalogue.${one}`) }))}
        />
        <Input.Search
          size="large"
          maxLength={100}
          style={{ width: 300 }}
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.search')}
          onChange={(event) => setWords(event.target.value)}
        />
      </Space>
      <List<Category>
        rows={catalogue.data}
        query={catalogue}
        empty={t('catalogue.empty')}
        columns={[
          { title: t('catalogue.code'), dataIndex: 'code' },
          { title: t('catalogue.name'), render: (_, one) => <Name of={one} /> },
          { title: t('catalogue.major'), render: (_, one) => one.major.name },
          { title: t('catalogue.kind'), render: (_, one) => <Tag>{t(`catalogue.${one.kind}`)}</Tag> },
          { title: t('catalogue.conditions'), render: (_, one) => <Conditions of={one} /> },
          {
            title: t('actions'),
            render: (_, one) => (
              <Space wrap>
                {isFiled(one) && (
                  <Button onClick={() => setEditing({ what: 'conditions', category: one })}>{t('edit')}</Button>
                )}
                <Button onClick={() => setEditing({ what: 'entry', category: one })}>{t('catalogue.rename')}</Button>
              </Space>
            ),
          },
        ]}
      />
      {editing?.what === 'conditions' && <ConditionsDialog category={editing.category} close={close} />}
      {editing?.what === 'entry' && <EntryDialog category={editing.category} close={close} />}
      {editing?.what === 'own' && scheme && <OwnEntryDialog scheme={scheme} close={close} />}
    </>
  );
}

/** Since 2026 cases are filed about the matter "…异常", and not about the part. */
function isFiled(one: Category): boolean {
  return one.kind === 'matter' || one.scheme !== 'GBT47678.5-2026';
}

function Name({ of }: { of: Category }) {
  const { t } = useTranslation('admin');
  return (
    <>
      <strong>{of.name}</strong> {of.own && <Tag tone="good">{t('catalogue.own')}</Tag>}{' '}
      {of.retired && <Tag tone="warn">{t('catalogue.retired')}</Tag>}
      {of.aliases.length > 0 && <div>{of.aliases.join('、')}</div>}
    </>
  );
}

function Conditions({ of }: { of: Category }) {
  const { t } = useTranslation('admin');
  if (!isFiled(of)) return t('catalogue.notFiled');
  if (of.conditions.length === 0) return <Tag tone="warn">{t('catalogue.none')}</Tag>;
  return of.conditions.map((condition) => (
    <div key={condition.id}>
      {condition.name} <Tag>{t(`limit.${condition.limit.unit}`, { count: condition.limit.value })}</Tag>{' '}
      {condition.basis && <small>{t(`catalogue.basis.${condition.basis}`)}</small>}
    </div>
  ));
}
