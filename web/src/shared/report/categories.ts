import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/types/common';
import type { Category } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';

/** All that the tenant's cases are about: a few hundred, so that the phone searches them by itself when there is no network. */
export function mattersOf(tenant: string) {
  return queryOptions({
    queryKey: ['matters', tenant],
    queryFn: ({ signal }) => allPages(tenant, signal),
    staleTime: 60 * 60_000,
  });
}

async function allPages(tenant: string, signal: AbortSignal): Promise<Category[]> {
  const found: Category[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Category> = await api(paths.api(tenant, 'catalogue'), {
      query: { filed: true, limit: 200, cursor },
      signal,
      onSignedOut: 'fail',
    });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor && found.length < 2000);
  return found;
}

// what citizens report most, as the national catalogue (GB/T 47678.5) words it; a tenant's catalogue may know only some
const COMMON = [
  '暴露垃圾',
  '占道经营',
  '机动车乱停放',
  '道路破损',
  '路灯异常',
  '不明井盖异常',
  '非法小广告',
  '噪声扰民',
  '公共厕所异常',
  '行道树异常',
];

export function common(matters: Category[]): Category[] {
  const known = COMMON.map((name) => matters.find((one) => one.name === name)).filter((one) => one !== undefined);
  return known.length >= 4 ? known : matters.slice(0, 8);
}

/** By name, by the name of its class, or by the beginning of its code; what begins with the words comes first. */
export function matching(matters: Category[], words: string, most = 20): Category[] {
  const asked = words.trim().toLowerCase();
  if (!asked) return [];
  const rank = (one: Category) => {
    const name = one.name.toLowerCase();
    if (name.startsWith(asked) || one.code.startsWith(asked)) return 0;
    if (name.includes(asked)) return 1;
    return one.major.name.toLowerCase().includes(asked) ? 2 : 3;
  };
  return matters
    .map((one) => ({ one, rank: rank(one) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ one }) => one);
}
