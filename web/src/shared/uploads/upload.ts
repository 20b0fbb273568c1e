import { ask } from '@/shared/api/client';
import { isProblem, ProblemError } from '@/shared/api/problem';
import { paths } from '@/shared/paths';
import { untilOnline } from './untilOnline';

/** How far a file has come. */
export interface Progress {
  sent: number;
  total: number;
  /** There is no network just now; it goes on by itself. */
  waiting: boolean;
}

export interface UploadOptions {
  /** The address of an upload that was begun before. */
  resume?: string | null;
  /** Told the address as soon as there is one, so that it can be gone on with later. */
  remember?: (address: string) => void | Promise<void>;
  progress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** How often in a row it may fail before it is given up for now. */
  patience?: number;
  /** Waits before the next attempt; longer each time. */
  rest?: (attempt: number) => Promise<void>;
}

/** Small enough to get through a bad network in one go, large enough not to ask too often. */
const PIECE = 512 * 1024;
/** What has not got through by then is stuck, however slow the network is (ms). */
const LONGEST = 60_000;
const TUS = { 'Tus-Resumable': '1.0.0' };

/**
 * Sends a file piece by piece (tus 1.0) and answers with the name under which a report or a step may call it. What has arrived
 * need not be sent again, not even after the page was closed.
 */
export async function upload(tenant: string, file: Blob, options: UploadOptions = {}): Promise<string> {
  const { progress, signal, patience = 6, rest = untilOnline } = options;
  const given = signal ? { signal } : {};
  let address = options.resume ?? null;
  let sent: number | null = null;
  let failed = 0;
  const tell = (waiting: boolean) => progress?.({ sent: sent ?? 0, total: file.size, waiting });
  for (;;) {
    try {
      if (!address) {
        address = await begin(tenant, file, given);
        await options.remember?.(address);
        sent = 0;
      }
      sent ??= await offset(address, given);
      tell(false);
      while (sent < file.size) {
        sent = await sendPiece(address, file, sent, given);
        failed = 0;
        tell(false);
      }
      return address.slice(address.lastIndexOf('/') + 1);
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (address && (error.status === 404 || error.status === 410)) address = null;
      else if (!error.passing && error.status !== 409) throw error;
      if (++failed > patience) throw error;
      if (error.passing) {
        tell(true);
        await rest(failed);
      }
      sent = null;
    }
  }
}

type Given = { signal?: AbortSignal };

async function begin(tenant: string, file: Blob, given: Given): Promise<string> {
  const response = await ask(paths.api(tenant, 'uploads'), {
    ...given,
    method: 'POST',
    headers: { ...TUS, 'Upload-Length': String(file.size) },
    onSignedOut: 'fail',
  });
  const address = response.headers.get('Location');
  if (!address) throw new ProblemError({ status: 502, detail: 'no address' });
  return address.replace(/^https?:\/\/[^/]+/, '');
}

async function offset(address: string, given: Given): Promise<number> {
  const response = await ask(address, { ...given, method: 'HEAD', headers: TUS, onSignedOut: 'fail' });
  return Number(response.headers.get('Upload-Offset') ?? 0);
}

async function sendPiece(address: string, file: Blob, from: number, given: Given): Promise<number> {
  const response = await ask(address, {
    ...given,
    method: 'PATCH',
    headers: { ...TUS, 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
    body: file.slice(from, from + PIECE),
    limit: LONGEST,
    onSignedOut: 'fail',
  });
  return Number(response.headers.get('Upload-Offset') ?? from);
}
