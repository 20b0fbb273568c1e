import { answerOf, api, sessionProof } from '@/shared/api/client';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { Me } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { tellProgress } from '@/shared/uploads/progress';
import { upload } from '@/shared/uploads/upload';
import type { Entry } from './entry';
import type { Post } from './sending';

/**
 * The way to the server as one person: everything is sent in the session that was theirs when they were asked for, and refused
 * by the gateway once somebody else has signed in on this device, in another tab perhaps. Nothing where it is not them.
 *
 * @param learn told how a case stands after a step
 * @throws ProblemError when nobody is signed in, or nobody answers
 */
export async function postAs(
  tenant: string,
  username: string,
  learn: (shown: CaseDetail) => Promise<void>,
): Promise<Post | null> {
  const proof = sessionProof();
  const { body: me, headers } = await answerOf<Me>(paths.api(tenant, 'me'), { onSignedOut: 'fail' });
  if (me.username !== username || proof !== sessionProof()) return null;
  const there = Date.parse(headers.get('Date') ?? '');
  return {
    ahead: Number.isNaN(there) ? 0 : there - Date.now(),
    upload: (entry, file, remember) => send(tenant, entry, file.blob, file.begun ?? null, remember),
    hand: async (entry) => {
      const shown = await hand(tenant, entry, proof);
      if (entry.what === 'action') await learn(shown);
      return { at: new Date().toISOString(), id: shown.id, number: shown.number };
    },
  };
}

async function send(
  tenant: string,
  { key }: Entry,
  blob: Blob,
  resume: string | null,
  remember: (address: string) => Promise<void>,
): Promise<string> {
  try {
    return await upload(tenant, blob, {
      resume,
      remember,
      patience: 2,
      progress: (progress) => tellProgress(key, progress),
    });
  } finally {
    tellProgress(key, null);
  }
}

function hand(tenant: string, entry: Entry, proof: string | null): Promise<CaseDetail> {
  const files = entry.files.flatMap(({ name, role }) => (name ? [{ upload: name, role }] : []));
  const uploads = files.length > 0 ? { uploads: files } : {};
  const [path, body] =
    entry.what === 'report'
      ? ['cases', { ...(entry.sent ?? entry.report), ...uploads }]
      : [`cases/${entry.caseId}/actions`, { ...entry.body, ...uploads }];
  return api<CaseDetail>(paths.api(tenant, path as string), {
    method: 'POST',
    body,
    idempotencyKey: entry.key,
    onSignedOut: 'fail',
    ...(proof !== null && { proof }),
  });
}
