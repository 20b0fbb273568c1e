import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/types/common';
import type { Grid } from '@/shared/api/types/grids';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';

interface Props {
  grid: string | null;
  disabled: boolean;
  change: (grid: string | null) => void;
}

/** Cases of one grid; a city may have thousands of grids, so they are looked for by how their code begins. */
export function GridFilter({ grid, disabled, change }: Props) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const [code, setCode] = useState('');
  const grids = useQuery({
    queryKey: ['grids', slug, code],
    queryFn: ({ signal }) => api<Page<Grid>>(paths.api(slug, 'grids'), { signal, query: { code, limit: 50 } }),
    staleTime: 10 * 60_000,
    placeholderData: (before) => before,
  });
  const options = (grids.data?.items ?? []).map((one) => ({ value: one.code, label: `${one.name} ${one.code}` }));
  if (options.length === 0 && code === '' && grid === null) return null; // a city without grids
  return (
    <Select
      aria-label={t('filter.grid')}
      value={grid}
      placeholder={t('filter.grid')}
      allowClear
      disabled={disabled}
      popupMatchSelectWidth={280}
      showSearch={{
        filterOption: false,
        onSearch: (typed) => setCode(/^[A-Za-z0-9_-]{0,40}$/.test(typed) ? typed : ''),
      }}
      notFoundContent={t('filter.gridHint')}
      options={options}
      onChange={(chosen: string | undefined) => change(chosen ?? null)}
    />
  );
}
