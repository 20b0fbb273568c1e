import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

/** One per page. A refusal is not asked again; what may pass by itself is, twice. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'offlineFirst', // the service worker may know an answer
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (times, error) => times < 2 && isProblem(error) && error.passing && error.status !== 429,
      },
      mutations: { networkMode: 'offlineFirst', retry: false },
    },
  });
}
