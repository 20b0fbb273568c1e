import type { ActionBody } from '@/shared/api/types/cases';
import type { FileRole } from '@/shared/api/types/files';
import type { StaffReport } from '@/shared/api/types/reports';
import type { Category } from '@/shared/api/types/tenants';
import type { FieldError } from '@/shared/api/problem';
import { newKey } from '@/shared/keeping/key';

/** A photo of something that waits: its bytes, until they have arrived, and then its name at the server. */
export interface QueuedFile {
  blob: Blob;
  role: FileRole;
  /** Address of the upload that was begun. */
  begun?: string;
  /** What the server calls it now that it is whole there. */
  name?: string;
}

/** Why something was not taken, as far as it can be told to a person. */
export interface Refusal {
  status: number;
  kind: string;
  message: string;
  errors: FieldError[];
  requestId: string | null;
  /** How the case stands instead, and who made it so. */
  current: Current | null;
}

export interface Current {
  stage: string;
  version: number;
  lastChange: { at: string; action: string; by: { name: string; role: string } };
}

export interface Done {
  at: string;
  /** The case that it is now. */
  id: string | null;
  number: string | null;
}

interface Queued {
  /** Made once, also its Idempotency-Key: however often it is sent, it is done once. */
  key: string;
  /** Tenant and account: nobody else sees or sends it. */
  owner: string;
  tenant: string;
  /** What it is about, in a few words. */
  title: string;
  madeAt: number;
  files: QueuedFile[];
  state: 'waiting' | 'refused' | 'sent';
  /** How often it was tried in vain, and before when there is no use in trying again (ms). */
  tries: number;
  notBefore: number;
  /** How often the server had lost its files; never where nothing is said. */
  lost?: number;
  refusal: Refusal | null;
  done: Done | null;
}

export interface QueuedReport extends Queued {
  what: 'report';
  report: StaffReport;
  /** What was chosen that it is about, to be shown again where it has to be mended. */
  chosen?: Category | null;
  /** As it was sent first: what is sent again is the same to the letter. */
  sent?: StaffReport;
}

export interface QueuedAction extends Queued {
  what: 'action';
  caseId: string;
  number: string;
  body: Omit<ActionBody, 'photos' | 'uploads'>;
}

export type Entry = QueuedReport | QueuedAction;

export function ownerOf(tenant: string, username: string): string {
  return `${tenant} ${username}`;
}

/** With the key of what it was written as, so that it goes out once, however often it is handed in. */
type Given = Pick<Queued, 'owner' | 'tenant' | 'title' | 'files'> & { key?: string };

function queued(given: Given): Queued {
  return {
    key: newKey(),
    ...given,
    madeAt: Date.now(),
    state: 'waiting',
    tries: 0,
    notBefore: 0,
    refusal: null,
    done: null,
  };
}

export function queuedReport(given: Given, report: StaffReport, chosen: Category | null = null): QueuedReport {
  return { ...queued(given), what: 'report', report, chosen };
}

export function queuedAction(given: Given, of: Pick<QueuedAction, 'caseId' | 'number' | 'body'>): QueuedAction {
  return { ...queued(given), what: 'action', ...of };
}

/** What was refused, as something new: nothing ties it to what was sent before. */
export function anew<T extends Entry>(entry: T): T {
  const files = entry.files.map(({ blob, role }) => ({ blob, role }));
  const made: T = { ...entry, key: newKey(), files, state: 'waiting', tries: 0, notBefore: 0, refusal: null };
  delete made.lost;
  if (made.what === 'report') delete made.sent;
  return made;
}

/** What is done to one case stays in its order; every report goes by itself. */
export function laneOf(entry: Entry): string {
  return entry.what === 'action' ? entry.caseId : entry.key;
}

/** What was to be done to the same case after something, and is not sent yet. */
export function behind(entries: readonly Entry[], entry: Entry): Entry[] {
  return entries.filter(
    (one) =>
      one.key !== entry.key && one.state !== 'sent' && laneOf(one) === laneOf(entry) && one.madeAt >= entry.madeAt,
  );
}
