import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { View } from '../view';
import { viewFrom, viewsIn } from './views';

/**
 * A desk that is opened at nothing in particular opens at its person's usual view, once; who has chosen something before it
 * was known keeps what they chose.
 */
export function useUsualView(tenant: string, bare: boolean, choose: (view: View) => void): void {
  const [wanted, setWanted] = useState(bare);
  if (wanted && !bare) setWanted(false);
  const { data } = useQuery({ ...viewsIn(tenant), enabled: wanted });
  const done = useRef(false);
  const taken = useRef(choose);
  useEffect(() => {
    taken.current = choose;
  });
  useEffect(() => {
    if (!data || !wanted || done.current) return;
    done.current = true;
    const usual = data.items.find((one) => one.usual);
    if (usual) taken.current(viewFrom(usual));
  }, [data, wanted]);
}
