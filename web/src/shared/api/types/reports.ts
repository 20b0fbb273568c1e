import type { Coded, LngLat } from './common';
import type { FileRole, Photo, PhotoPair, Recording } from './files';
import type { ProgressLight, Stage } from './lifecycle';

export interface NewReport {
  category?: string;
  categoryScheme?: string;
  categoryKind?: string;
  description: string;
  place: LngLat & { address?: string; datum?: string };
  facility?: string;
  reporter?: { name?: string; phone?: string };
  /** Files that arrived piece by piece before. */
  uploads?: { upload: string; role?: FileRole }[];
}

/** What staff tell beside that. */
export interface StaffReport extends NewReport {
  source?: string;
  /** What they have done about it already. */
  handled?: string;
  /** When they saw it, where that is a while ago. */
  toldAt?: string;
}

export interface ReportReceipt {
  code: string;
  number: string;
  reportedAt: string;
  location: string;
}

export interface TrackedReport {
  code: string;
  number: string;
  category: Coded | null;
  description: string;
  place: { address: string | null; lng: number; lat: number };
  reportedAt: string;
  stage: Stage;
  progressLight: ProgressLight;
  steps: { at: string; stage: Stage; text: string }[];
  result: { text: string; at: string; photos: Photo[]; recordings?: Recording[] } | null;
  photos: Photo[];
  recordings?: Recording[];
  pairs?: PhotoPair[];
  /** What the reporter is asked once it is closed, and has said. */
  rating?: {
    open: boolean;
    until: string | null;
    verdict: Verdict | null;
    words: string | null;
    at: string | null;
  } | null;
}

export type Verdict = 'content' | 'mostly' | 'not_content';

/** What somebody who told of a case said of how it was dealt with. */
export interface CaseAnswer {
  report: string;
  verdict: Verdict;
  words: string | null;
  outcome: 'visited' | 'reopened' | 'noted';
  at: string;
}

/** What a reporter was told. */
export interface Letter {
  id: string;
  occasion: string;
  channel: 'email' | 'sms' | 'wechat';
  /** The address with its middle hidden. */
  to: string;
  state: 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed' | 'unclear';
  at: string;
  doneAt: string | null;
}

/** A report that was merged into a case. */
export interface MergedReport {
  id: string;
  number: string;
  reportedAt: string;
  source: string;
  description: string;
  reporter: Reporter | null;
}

/** Whoever reported; the middle of the phone number is hidden. */
export interface Reporter {
  name: string | null;
  phone: string | null;
}
