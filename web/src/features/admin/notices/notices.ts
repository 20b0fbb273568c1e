export const CHANNELS = ['email', 'sms', 'wechat'] as const;
/** What is told about mail that is no report yet: by mail only. */
export const OF_MAIL = ['place_needed', 'too_many'];

export const STATES = ['waiting', 'sending', 'sent', 'dropped', 'failed', 'unclear'] as const;

export interface Templates {
  [occasion: string]: string | undefined;
}

export interface NoticeSettings {
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  off: string[];
  language: string;
  supervisors: string[];
  quiet: { from: string; to: string; urgentToo: boolean } | null;
  email: {
    host: string;
    port: number;
    security: string;
    username: string | null;
    hasPassword: boolean;
    from: string;
    name: string;
  } | null;
  sms: { url: string; keyId: string; signature: string; templates: Templates } | null;
  wechat: { appId: string; templates: Templates } | null;
  /** Of what reporters can be told. */
  occasions: string[];
}

export interface Letter {
  id: string;
  occasion: string;
  channel: string;
  to: string;
  number: string;
  state: (typeof STATES)[number];
  attempts: number;
  reason: string | null;
  at: string;
  nextAttemptAt: string;
}

export interface Template {
  occasion: string;
  channel: string;
  language: string;
  version: number;
  own: boolean;
  subject: string;
  text: string;
  shippedSubject: string;
  shippedText: string;
}

/** A form's values as the server takes them: an emptied field says nothing, a channel that is off is absent. */
export function settingsOf(form: FormValues): Record<string, unknown> {
  return {
    off: form.off ?? [],
    language: form.language,
    supervisors: form.supervisors ?? [],
    quiet: form.quietOn ? { urgentToo: false, ...form.quiet } : null,
    email: form.emailOn ? said(form.email) : null,
    sms: form.smsOn ? { ...said(form.sms), templates: said(form.sms?.templates) } : null,
    wechat: form.wechatOn ? { ...said(form.wechat), templates: said(form.wechat?.templates) } : null,
  };
}

type Part = Record<string, unknown> & { templates?: Record<string, unknown> };

export interface FormValues {
  off?: string[];
  language: string;
  supervisors?: string[];
  quietOn: boolean;
  quiet?: Part;
  emailOn: boolean;
  email?: Part;
  smsOn: boolean;
  sms?: Part;
  wechatOn: boolean;
  wechat?: Part;
}

function said(part: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part ?? {}).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );
}

export function formOf(known: NoticeSettings): FormValues {
  return {
    off: known.off,
    language: known.language,
    supervisors: known.supervisors,
    quietOn: known.quiet !== null,
    quiet: known.quiet
      ? { ...known.quiet, from: known.quiet.from.slice(0, 5), to: known.quiet.to.slice(0, 5) }
      : { from: '22:00', to: '07:00', urgentToo: false },
    emailOn: known.email !== null,
    email: { port: 465, security: 'tls', ...withoutMark(known.email) },
    smsOn: known.sms !== null,
    sms: { ...known.sms },
    wechatOn: known.wechat !== null,
    wechat: { ...known.wechat },
  };
}

function withoutMark(email: NoticeSettings['email']): Record<string, unknown> {
  const { hasPassword: _, ...rest } = email ?? { hasPassword: false };
  return rest;
}
