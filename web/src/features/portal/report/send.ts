import { api } from '@/shared/api/client';
import type { ReportReceipt } from '@/shared/api/types/cases';
import { paths } from '@/shared/paths';
import type { KeptReport } from './kept';

/** Hands a report in: as JSON, or as multipart when there are photos. */
export function send({ tenant, key, report, photos }: KeptReport): Promise<ReportReceipt> {
  return api<ReportReceipt>(paths.api(tenant, 'reports'), {
    method: 'POST',
    body: photos.length > 0 ? parts(report, photos) : report,
    idempotencyKey: key,
    onSignedOut: 'fail',
  });
}

function parts(report: KeptReport['report'], photos: Blob[]): FormData {
  const form = new FormData();
  form.append('report', new Blob([JSON.stringify(report)], { type: 'application/json' }), 'report.json');
  photos.forEach((photo, i) => form.append('photos', photo, `photo-${i + 1}.jpg`));
  return form;
}
