import { api } from '@/shared/api/client';
import type { ReportReceipt } from '@/shared/api/types/reports';
import { paths } from '@/shared/paths';
import { upload } from '@/shared/uploads/upload';
import type { KeptReport, Shelf } from './kept';
import { tellProgress } from '@/shared/uploads/progress';

/**
 * Hands a report in. Its photos and its video go first, piece by piece; how far they got is remembered, so that whatever cuts in
 * between, nothing that has arrived is sent again.
 */
export function sendFrom(shelf: Shelf): (one: KeptReport) => Promise<ReportReceipt> {
  return async (one) => {
    const files = filesOf(one);
    const begun = [...(one.begun ?? [])];
    const names: string[] = [];
    const total = files.reduce((sum, file) => sum + file.size, 0);
    let before = 0;
    try {
      for (const [i, file] of files.entries()) {
        const name = await upload(one.tenant, file, {
          resume: begun[i] ?? null,
          remember: (address) => {
            begun[i] = address;
            return shelf.put({ ...one, begun });
          },
          progress: ({ sent, waiting }) => tellProgress(one.key, { sent: before + sent, total, waiting }),
          patience: 4,
        });
        names.push(name);
        before += file.size;
      }
      return await hand(one, names);
    } finally {
      tellProgress(one.key, null);
    }
  };
}

function filesOf({ photos, video }: KeptReport): Blob[] {
  return video ? [...photos, video] : photos;
}

function hand({ tenant, key, report }: KeptReport, names: string[]): Promise<ReportReceipt> {
  return api<ReportReceipt>(paths.api(tenant, 'reports'), {
    method: 'POST',
    body: names.length > 0 ? { ...report, uploads: names.map((name) => ({ upload: name })) } : report,
    idempotencyKey: key,
    onSignedOut: 'fail',
  });
}
