import { keyOf, sentAs } from '@/shared/catalogue/key';

/** The city's mailbox as it is connected. */
export interface Box {
  address: string;
  host: string;
  port: number;
  security: 'none' | 'starttls' | 'tls';
  username: string;
  folder: string;
  minutes: number;
  scheme: string | null;
  kind: 'part' | 'matter' | null;
  category: string | null;
  enabled: boolean;
  changedAt: string;
  changedBy: string;
  readAt: string | null;
  failedAt: string | null;
  failure: string | null;
}

export interface EmailChannel {
  box: Box | null;
  /** Whether the city sends mail, so that who writes is answered. */
  answers: boolean;
  /** How many mails of the last thirty days came to what. */
  lately: Record<string, number>;
}

export interface BoxForm {
  address: string;
  host: string;
  port: number;
  security: Box['security'];
  username: string;
  password?: string;
  folder: string;
  minutes: number;
  category?: string;
  enabled: boolean;
}

export const OUTCOMES = ['opened', 'waiting', 'discarded', 'automatic', 'limited', 'old'] as const;

const PORTS = { tls: 993, starttls: 143, none: 143 } as const;

/** The port follows the encryption, unless somebody has chosen another one. */
export function portFor(security: Box['security'], port: number, before: Box['security']): number {
  return port === PORTS[before] ? PORTS[security] : port;
}

export function formOf(box: Box | null): BoxForm {
  if (!box)
    return {
      address: '',
      host: '',
      port: 993,
      security: 'tls',
      username: '',
      folder: 'INBOX',
      minutes: 2,
      enabled: true,
    };
  const { address, host, port, security, username, folder, minutes, enabled, scheme, kind, category } = box;
  const about = category && scheme && kind ? { category: keyOf({ scheme, kind, code: category }) } : {};
  return { address, host, port, security, username, folder, minutes, enabled, ...about };
}

/** As the server takes it: a password that was left empty is not sent, and stays as it is. */
export function bodyOf({ category, password, ...rest }: BoxForm): Record<string, unknown> {
  const about = category ? sentAs(category) : null;
  return {
    ...rest,
    ...(password && { password }),
    ...(about && { scheme: about.categoryScheme, kind: about.categoryKind, category: about.category }),
  };
}
