import { newKey } from '@/shared/keeping/key';
import { isProblem } from '@/shared/api/problem';
import type { NewReport, ReportReceipt } from '@/shared/api/types/reports';

/** A report as this device keeps it: until it is sent, and then as its receipt. */
export interface KeptReport {
  /** Also its Idempotency-Key: however often it is sent, it is one report. */
  key: string;
  tenant: string;
  keptAt: string;
  report: NewReport;
  photos: Blob[];
  video?: Blob | null;
  /** Addresses of the uploads that were begun: of the photos in their order, then of the video. */
  begun?: string[];
  state: 'waiting' | 'sent' | 'refused';
  receipt: ReportReceipt | null;
  refusal: { message: string; requestId: string | null } | null;
}

/** Where kept reports lie. */
export interface Shelf {
  all(tenant: string): Promise<KeptReport[]>;
  put(report: KeptReport): Promise<void>;
  remove(key: string): Promise<void>;
}

export type Send = (report: KeptReport) => Promise<ReportReceipt>;

export function keep(tenant: string, report: NewReport, photos: Blob[], video: Blob | null = null): KeptReport {
  return {
    key: newKey(),
    tenant,
    keptAt: new Date().toISOString(),
    report,
    photos,
    video,
    state: 'waiting',
    receipt: null,
    refusal: null,
  };
}

/**
 * Sends what waits, oldest first. What gets no answer waits on and does not hold up the later ones; a refusal is kept with its reason, for the person to
 * mend; a receipt stays and its photos and its video leave the device.
 */
export async function sendWaiting(shelf: Shelf, tenant: string, send: Send): Promise<void> {
  const waiting = (await shelf.all(tenant)).filter((one) => one.state === 'waiting');
  for (const one of waiting.sort((a, b) => a.keptAt.localeCompare(b.keptAt))) {
    const after = await attempt(one, send);
    if (after) await shelf.put(after);
    else if (isOffline()) return;
  }
}

/** As far as the browser knows; then there is no use in trying the others. */
function isOffline(): boolean {
  return typeof navigator !== 'undefined' && !navigator.onLine;
}

async function attempt(one: KeptReport, send: Send): Promise<KeptReport | null> {
  try {
    return { ...one, state: 'sent', receipt: await send(one), photos: [], video: null, begun: [], refusal: null };
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.passing) return null;
    const said = error.errors.map((field) => field.detail).join('; ');
    return { ...one, state: 'refused', refusal: { message: said || error.message, requestId: error.requestId } };
  }
}
