import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';

/** The one place that turns an error into a sentence for people. */
export function useMessage(): (error: unknown) => string {
  const { t } = useTranslation('shared');
  return useCallback(
    (error: unknown) => {
      if (!isProblem(error)) return t('error.unknown', { status: error instanceof Error ? error.name : '?' });
      if (error.status === 0) return t('error.noAnswer');
      if (error.status === 429) {
        return error.retryAfter ? t('error.limited', { seconds: error.retryAfter }) : t('error.limitedSoon');
      }
      if (error.status === 404) return t('error.notFound');
      if (error.status >= 500) return t('error.server');
      if (error.message && error.message !== `HTTP ${error.status}`) return error.message;
      return error.status === 403 ? t('error.forbidden') : t('error.unknown', { status: error.status });
    },
    [t],
  );
}
