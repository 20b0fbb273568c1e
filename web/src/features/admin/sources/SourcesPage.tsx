import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/staff/PageHead';
import { List } from '../List';
import { useOne } from '../useAdmin';

interface Figures {
  from: string;
  until: string;
  total: number;
  byClass: { self: number; other: number };
  items: { source: string; sourceClass: 'self' | 'other'; count: number }[];
}

const PERIODS = [7, 30, 90, 365] as const;

/** How cases came in a period, and how many the platform found itself (自查) or was told of (他查). */
export default function SourcesPage() {
  const { t } = useTranslation('admin');
  const [days, setDays] = useState<number>(30);
  const [today] = useState(() => Date.now());
  const from = new Date(today - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const figures = useOne<Figures>(`channels/figures?from=${from}`);
  const shown = figures.data;
  const share = (count: number) => (shown?.total ? `${Math.round((count / shown.total) * 1000) / 10}%` : '—');
  return (
    <>
      <PageHead title={t('sources.title')} lead={t('sources.lead')} />
      <Radio.Group
        aria-label={t('sources.period')}
        value={days}
        onChange={(event) => setDays(event.target.value as number)}
        options={PERIODS.map((value) => ({ value, label: t('sources.days', { count: value }) }))}
      />
      {shown && (
        <p>
          {t('sources.sum', {
            total: shown.total,
            self: shown.byClass.self,
            selfShare: share(shown.byClass.self),
            other: shown.byClass.other,
            otherShare: share(shown.byClass.other),
          })}
        </p>
      )}
      <List<Figures['items'][number]>
        rows={shown?.items}
        query={figures}
        rowKey="source"
        empty={t('sources.empty')}
        columns={[
          { title: t('sources.source'), render: (_, one) => t(`sources.name.${one.source}`, one.source) },
          { title: t('sources.class'), render: (_, one) => t(`sources.kind.${one.sourceClass}`) },
          { title: t('sources.count'), dataIndex: 'count' },
          { title: t('sources.share'), render: (_, one) => share(one.count) },
        ]}
      />
    </>
  );
}
