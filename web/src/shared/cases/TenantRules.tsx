import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { CaseRules } from '@/shared/api/types/rules';
import { rulesIn } from '@/shared/cases/rules';

const Current = createContext<CaseRules | null>(null);

/** Asks once how this tenant carries cases on; until that is known everything goes by the usual names. */
export function TenantRules({ tenant, children }: { tenant: string; children: ReactNode }) {
  const { data } = useQuery(rulesIn(tenant));
  return <Current value={data?.rules ?? null}>{children}</Current>;
}

export function useRules(): CaseRules | null {
  return useContext(Current);
}

/** The same where the rules are known already, perhaps from an earlier time. */
export function GivenRules({ rules, children }: { rules: CaseRules | null; children: ReactNode }) {
  return <Current value={rules}>{children}</Current>;
}
