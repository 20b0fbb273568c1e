import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '@/shared/paths';
import { paramsOf, viewOf, type View } from './view';
import { useUsualView } from './views/useUsualView';

/** Where the desk is: which list it shows and which case is opened. Both stand in the address. */
export function useAddress(tenant: string) {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const open = useParams().id ?? null;
  const text = params.toString();
  const view = useMemo(() => viewOf(new URLSearchParams(text)), [text]);
  const query = text ? `?${text}` : '';
  const to = useCallback((id: string) => paths.deskCase(tenant, id) + query, [tenant, query]);
  const back = paths.desk(tenant) + query;
  const put = (whole: View) => setParams(paramsOf(whole));
  useUsualView(tenant, open === null && text === '', (usual) => setParams(paramsOf(usual), { replace: true }));
  return {
    view,
    open,
    to,
    back,
    put,
    change: (part: Partial<View>) => put({ ...view, ...part }),
    openCase: (id: string) => void navigate(to(id)),
    leaveCase: () => void navigate(back),
    register: () => void navigate(paths.deskRegister(tenant)),
  };
}

export type Address = ReturnType<typeof useAddress>;
