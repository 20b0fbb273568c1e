import { api } from '@/shared/api/client';
import type { CaseDetail } from '@/shared/api/types/cases';
import { paths } from '@/shared/paths';
import { upload, type Progress } from '@/shared/uploads/upload';
import { bodyOf, type Registration } from './form';

/** How far the files of a registration are. */
export type FilesProgress = Progress & { at: number; count: number };

/** Where files were begun to be sent to: who tries again sends nothing again that has arrived. */
const begun = new WeakMap<File, string>();

/** Opens a case. Its files go first, piece by piece; either all of it is there afterwards or nothing. */
export async function register(
  tenant: string,
  form: Registration,
  files: readonly File[],
  idempotencyKey: string,
  progress: (progress: FilesProgress) => void = () => undefined,
): Promise<CaseDetail> {
  const uploads: { upload: string }[] = [];
  for (const [place, file] of files.entries()) {
    const name = await upload(tenant, file, {
      resume: begun.get(file) ?? null,
      remember: (address) => void begun.set(file, address),
      progress: (of) => progress({ ...of, at: place + 1, count: files.length }),
    });
    uploads.push({ upload: name });
  }
  return api<CaseDetail>(paths.api(tenant, 'cases'), {
    method: 'POST',
    body: { ...bodyOf(form), ...(uploads.length > 0 && { uploads }) },
    idempotencyKey,
  });
}
