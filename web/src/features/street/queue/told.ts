import type { StaffReport } from '@/shared/api/types/reports';
import type { QueuedReport } from './entry';

const MINUTE = 60_000;
/** The server takes what was seen within three days; a little less, so that the way there is in it. */
const EARLIEST = 3 * 24 * 60 * MINUTE - 10 * MINUTE;

/**
 * A report as it goes out. What was kept for a while says when it was seen, by the server's clock: how long it waited is
 * known, what the phone's clock says is not. What waited longer than the server takes says so in its words.
 *
 * @param ahead by how many milliseconds the server's clock is ahead of this device's
 */
export function told({ report, madeAt }: QueuedReport, now: number, ahead: number): StaffReport {
  const age = now - madeAt;
  if (age < 2 * MINUTE) return report;
  const seen = new Date(madeAt + ahead).toISOString();
  if (age < EARLIEST) return { ...report, toldAt: seen };
  return { ...report, description: `${report.description}（发现于 ${seen}）`.slice(0, 2000) };
}
