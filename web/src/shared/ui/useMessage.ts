import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, type FieldError } from '../api/problem';

/** The one place that turns an error into a sentence for people, in their own language. */
export function useMessage(): (error: unknown) => string {
  const { t, i18n } = useTranslation('shared');
  return useCallback(
    (error: unknown) => {
      if (!isProblem(error)) return t('error.unknown', { status: error instanceof Error ? error.name : '?' });
      if (error.status === 0) return t('error.noAnswer');
      if (error.status === 429) {
        return error.retryAfter ? t('error.limited', { seconds: error.retryAfter }) : t('error.limitedSoon');
      }
      if (error.status === 404) return t('error.notFound');
      if (error.status >= 500) return t('error.server');
      const said = error.message && error.message !== `HTTP ${error.status}` ? error.message : '';
      const ours = `problem.${error.kind}`;
      if ((!said || isForeign(said, i18n.language)) && i18n.exists(`shared:${ours}`)) return t(ours);
      return said || (error.status === 403 ? t('error.forbidden') : t('error.unknown', { status: error.status }));
    },
    [t, i18n],
  );
}

/** What is wrong with a field: as the server says it to whoever reads its language, else which field it is. */
export function useFieldMessage(): (error: FieldError) => string {
  const { t, i18n } = useTranslation('shared');
  return useCallback(
    ({ pointer, detail }: FieldError) => {
      const field = pointer.split('/').findLast((part) => i18n.exists(`shared:field.${part}`));
      return isForeign(detail, i18n.language) && field ? t('problem.field', { field: t(`field.${field}`) }) : detail;
    },
    [t, i18n],
  );
}

/** Services speak English, also about people with Chinese names; a reader of Chinese is not left with that where we have words. */
function isForeign(text: string, language: string): boolean {
  return !language.startsWith('en') && (!/\p{Script=Han}/u.test(text) || /[a-z]{2} [a-z]{2}/.test(text));
}
