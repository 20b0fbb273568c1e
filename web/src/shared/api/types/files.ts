/** What a photo, video or sound shows. */
export type FileRole = 'before' | 'after' | 'check' | 'other';

/** What staff know of a file beside what it shows. */
export interface FileFacts {
  /** Where it is had as it came. */
  original: string | null;
  type: string | null;
  bytes: number | null;
  sha256: string | null;
  scan: 'none' | 'waiting' | 'clean' | 'infected';
  /** What its camera wrote: a hint, not a proof. */
  taken: {
    at: string | null;
    lng: number | null;
    lat: number | null;
    /** From the place of the case. */
    metres: number | null;
    camera: string | null;
  } | null;
}

export interface Photo {
  id: string;
  /** It came with the report; absent where nobody tells. */
  reported?: boolean;
  role?: FileRole;
  url: string;
  thumb: string;
  at?: string;
  facts?: FileFacts;
}

/** A video or sound. */
export interface Recording {
  id: string;
  url: string;
  kind: 'video' | 'sound';
  type: string;
  millis: number | null;
  codec?: string | null;
  reported?: boolean;
  role?: FileRole;
  at?: string;
  /** The reporter may have it too. */
  open?: boolean;
  facts?: FileFacts;
}

/** How it was and how it is, by the ids of two photos. */
export interface PhotoPair {
  before: string;
  after: string;
}

/** A file of a case that a body camera or a drone recorded. */
export interface DeviceFile {
  id: string;
  device: string;
  kind: 'body_camera' | 'drone' | 'other';
  name: string;
  officer: string;
  began: string;
  ended: string;
  flight: string | null;
  sha256: string;
  /** The device had said the hash, and it held. */
  vouched: boolean;
}

/** That somebody had an original. */
export interface OriginalAccess {
  file: string;
  name: string;
  role: string;
  at: string;
}
