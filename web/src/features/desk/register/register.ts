import { api } from '@/shared/api/client';
import type { CaseDetail } from '@/shared/api/types/cases';
import { paths } from '@/shared/paths';
import { bodyOf, type Registration } from './form';

/** Opens a case: as JSON, or as multipart when there are photos; either all of it is there afterwards or nothing. */
export function register(tenant: string, form: Registration, photos: File[], idempotencyKey: string) {
  const report = bodyOf(form);
  return api<CaseDetail>(paths.api(tenant, 'cases'), {
    method: 'POST',
    body: photos.length > 0 ? parts(report, photos) : report,
    idempotencyKey,
  });
}

function parts(report: object, photos: File[]): FormData {
  const form = new FormData();
  form.append('report', new Blob([JSON.stringify(report)], { type: 'application/json' }), 'report.json');
  photos.forEach((photo) => form.append('photos', photo, photo.name));
  return form;
}
