import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { CaseRulesInForce } from '@/shared/api/types/rules';
import { rulesIn } from '@/shared/cases/rules';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useMessage } from '@/shared/ui/useMessage';
import { bodyOf, changesBetween, faultsOf, merged, rangeOf, refusedParts, type Draft } from './rules';

export interface RulesForm {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** What is wrong with a part, in words. */
  fault: (part: string) => string | undefined;
}

/** Rules as they are being written, over a version that somebody else may replace at any time. */
export function useRulesForm(known: CaseRulesInForce) {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const { message } = App.useApp();
  const say = useMessage();
  const client = useQueryClient();
  const [base, setBase] = useState(known);
  const [draft, setDraft] = useState<Draft>(known.rules);
  const query = rulesIn(slug);

  const save = useMutation({
    mutationFn: (sent: Draft) =>
      api<CaseRulesInForce>(paths.api(slug, 'case-rules'), {
        method: 'PUT',
        body: { version: base.version, rules: bodyOf(sent) },
      }),
    onSuccess: (now, sent) => {
      client.setQueryData(query.queryKey, now);
      setBase(now);
      setDraft((typed) => merged(sent, typed, now.rules));
      void message.success(t('shared:saved', { ns: 'shared' }));
    },
  });
  const reload = useMutation({
    mutationFn: () => client.fetchQuery({ ...query, staleTime: 0 }),
    onSuccess: (now) => {
      setDraft((typed) => merged(base.rules, typed, now.rules));
      setBase(now);
      save.reset();
    },
    onError: (error) => void message.error(say(error), 6),
  });

  const stale = isProblem(save.error) && save.error.status === 409;
  const missing = faultsOf(draft);
  const refused = refusedParts(save.error, save.variables, draft);
  const fault = (part: string) => {
    if (!missing.includes(part)) return refused.get(part);
    const [least, most] = rangeOf(part);
    return t('case-rules.range', { least, most });
  };

  return {
    base,
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    fault,
    changes: changesBetween(base.rules, draft).length,
    ready: missing.length === 0,
    save,
    error: stale ? null : save.error,
    stale,
    reload,
  };
}
