import { Button, Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '@/shared/api/types/tenants';
import { PageHead } from '@/shared/staff/PageHead';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll } from '../useAdmin';
import { ConditionsDialog } from './ConditionsDialog';

/** What cases are about (类别), when they are filed, and how long dealing with them may take. */
export default function CataloguePage() {
  const { t } = useTranslation('admin');
  const catalogue = useAll<Category>('catalogue');
  const [kind, setKind] = useState<'all' | Category['kind']>('all');
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<Category | null>(null);
  const rows = useMemo(
    () =>
      catalogue.data?.filter(
        (one) =>
          (kind === 'all' || one.kind === kind) &&
          [one.code, one.name, one.major.name].some((text) => text.includes(words.trim())),
      ),
    [catalogue.data, kind, words],
  );
  return (
    <>
      <PageHead title={t('catalogue.title')} lead={t('catalogue.lead')}>
        <Segmented
          size="large"
          value={kind}
          onChange={setKind}
          options={(['all', 'matter', 'part'] as const).map((one) => ({ value: one, label: t(`catalogue.${one}`) }))}
        />
        <Input.Search
          allowClear
          size="large"
          style={{ width: 260 }}
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.search')}
          onChange={(event) => setWords(event.target.value)}
        />
      </PageHead>
      <List<Category>
        rows={rows}
        query={catalogue}
        empty={t('catalogue.empty')}
        columns={[
          { title: t('catalogue.code'), dataIndex: 'code' },
          { title: t('catalogue.name'), render: (_, one) => <strong>{one.name}</strong> },
          { title: t('catalogue.major'), render: (_, one) => one.major.name },
          { title: t('catalogue.kind'), render: (_, one) => <Tag>{t(`catalogue.${one.kind}`)}</Tag> },
          {
            title: t('catalogue.conditions'),
            render: (_, one) =>
              one.conditions.length === 0 ? (
                <Tag tone="warn">{t('catalogue.none')}</Tag>
              ) : (
                one.conditions.map((condition) => (
                  <div key={condition.id}>
                    {condition.name} <Tag>{t(`limit.${condition.limit.unit}`, { count: condition.limit.value })}</Tag>
                  </div>
                ))
              ),
          },
          { title: t('actions'), render: (_, one) => <Button onClick={() => setEditing(one)}>{t('edit')}</Button> },
        ]}
      />
      {editing && <ConditionsDialog category={editing} close={() => setEditing(null)} />}
    </>
  );
}
