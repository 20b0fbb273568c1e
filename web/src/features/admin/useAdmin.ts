import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Ask } from '@/shared/api/client';
import { allOf } from '@/shared/api/pages';
import type { Page } from '@/shared/api/types/common';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useMessage } from '@/shared/ui/useMessage';

/** One resource of the tenant. */
export function useOne<T>(path: string, enabled = true) {
  const { slug } = useTenant();
  return useQuery({
    queryKey: ['admin', slug, path],
    queryFn: ({ signal }) => api<T>(paths.api(slug, path), { signal }),
    enabled,
  });
}

/** A short list of the tenant, whole. */
export function useAll<T>(path: string, query: Ask['query'] = {}) {
  const { slug } = useTenant();
  return useQuery({
    queryKey: ['admin', slug, path, 'all', query],
    queryFn: ({ signal }) => allOf<T>(paths.api(slug, path), { signal, query }),
    placeholderData: keepPreviousData,
  });
}

/** A long list of the tenant, page by page. */
export function usePaged<T>(path: string, query: Ask['query'] = {}) {
  const { slug } = useTenant();
  const paged = useInfiniteQuery({
    queryKey: ['admin', slug, path, 'paged', query],
    queryFn: ({ signal, pageParam }) =>
      api<Page<T>>(paths.api(slug, path), { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<T>) => page.next ?? null,
  });
  return { ...paged, rows: paged.data?.pages.flatMap((page) => page.items) ?? [] };
}

interface Change {
  path: string;
  method: 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  query?: Ask['query'];
  idempotencyKey?: string;
}

/** Changes something of the tenant, says so, and has everything that may show it asked for again. */
export function useChange<T = unknown>(done?: (answer: T) => void, quiet = false) {
  const { t } = useTranslation('shared');
  const { slug } = useTenant();
  const { message } = App.useApp();
  const say = useMessage();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...ask }: Change) => api<T>(paths.api(slug, path), ask),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['admin', slug] });
      if (!quiet) void message.success(t('saved'));
      done?.(answer);
    },
    onError: (error) => {
      void message.error(say(error), 6);
    },
  });
}
