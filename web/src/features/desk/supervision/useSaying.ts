import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import type { MatterDetail } from '@/shared/api/types/supervision';
import { useIntentKey } from '@/shared/api/useIntentKey';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { matterIn, say, supervisionKey } from './api';

type Act = MatterDetail['actions'][number];

const NOTHING = { text: '', photos: [] as File[] };

/** What somebody is writing about a matter. It is kept until it was taken: whoever was faster does not cost it. */
export function useSaying(detail: MatterDetail) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const { message } = App.useApp();
  const client = useQueryClient();
  const keyOf = useIntentKey();
  const [written, setWritten] = useState(NOTHING);
  const [said, setSaid] = useState(0);
  const [looked, setLooked] = useState(detail);
  const { id, version } = detail.row.matter;
  const begun = written !== NOTHING;
  const send = useMutation({
    mutationFn: (act: Act) => {
      const text = written.text.trim();
      const photos = act === 'answer' ? written.photos : NOTHING.photos;
      return say(slug, id, { act, version, text, photos }, keyOf(act, version, text, photos));
    },
    onSuccess: (now) => {
      client.setQueryData(matterIn(slug, id).queryKey, now);
      void client.invalidateQueries({ queryKey: supervisionKey(slug) });
      setWritten(NOTHING);
      setSaid((before) => before + 1);
      setLooked(now);
      void message.success(t('supervision.said'));
    },
    onError: async (error) => {
      if (!isProblem(error) || error.status !== 409) return;
      await client.invalidateQueries({ queryKey: matterIn(slug, id).queryKey });
      if (client.getQueryData(matterIn(slug, id).queryKey)?.row.matter.version !== version) send.reset(); // told by what changed
    },
  });
  // whoever has written nothing yet has nothing to lose by reading the matter as it is
  if (!begun && looked !== detail) setLooked(detail);
  return {
    written,
    write: (part: Partial<typeof NOTHING>) => setWritten((before) => ({ ...before, ...part })),
    begun,
    /** How often something was taken: what is picked afterwards is for the next. */
    said,
    looked,
    /** Somebody else did something to it meanwhile. */
    changed: begun && !send.isPending && looked.row.matter.version !== version,
    seen: () => setLooked(detail),
    send,
  };
}
