export interface MemberForm {
  name: string;
  username?: string;
  roles: string[];
  unit?: string | null;
  phone?: string;
  enabled?: boolean;
}

/** Who works in a unit sees only its cases, so must belong to one. */
export function needsUnit(roles: readonly string[]): boolean {
  return roles.includes('dept_acceptor');
}

/** The form as the API takes it: a username is for ever, a new member is always enabled. */
export function memberBody(form: MemberForm, known: boolean) {
  const { name, username, roles, unit, phone, enabled } = form;
  return {
    name: name.trim(),
    roles,
    unit: unit ?? null,
    phone: phone?.trim() || null,
    ...(known ? { enabled: enabled ?? true } : { username }),
  };
}
