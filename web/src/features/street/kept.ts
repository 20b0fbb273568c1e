import type { Me } from '@/shared/api/types/tenants';
import { database } from '@/shared/keeping/database';

/** Something as it was when it was last seen. */
export interface Kept<T> {
  value: T;
  at: number;
}

interface Row extends Kept<unknown> {
  owner: string;
  name: string;
}

const THINGS = 'things';
const PEOPLE = 'people';
const run = database('cityops-street-kept', 1, (opened) => {
  opened.createObjectStore(THINGS, { keyPath: ['owner', 'name'] });
  opened.createObjectStore(PEOPLE, { keyPath: 'tenant' });
});

/** Longer than that a phone does not show what it kept: it may be somebody else's by now. */
const LONGEST = 7 * 24 * 60 * 60_000;

export async function keep(owner: string, name: string, value: unknown): Promise<void> {
  await run(THINGS, 'readwrite', (things) => things.put({ owner, name, value, at: Date.now() }));
}

export async function kept<T>(owner: string, name: string): Promise<Kept<T> | null> {
  const found = await run<Row | undefined>(THINGS, 'readonly', (things) => things.get([owner, name]));
  return found && found.at > Date.now() - LONGEST ? { value: found.value as T, at: found.at } : null;
}

/** All names that something of an owner is kept under. */
export async function keptNames(owner: string): Promise<string[]> {
  const keys = await run(THINGS, 'readonly', (things) => things.getAllKeys(IDBKeyRange.bound([owner], [owner, []])));
  return (keys as [string, string][]).map(([, name]) => name);
}

export async function forget(owner: string, names?: readonly string[]): Promise<void> {
  await run(THINGS, 'readwrite', (things) => {
    if (names) names.forEach((name) => things.delete([owner, name]));
    else things.delete(IDBKeyRange.bound([owner], [owner, []]));
    return things.count();
  });
}

interface Person {
  tenant: string;
  me: Me;
  at: number;
}

/** Who was last signed in to a tenant on this device, if that is not long ago. */
export async function lastPerson(tenant: string): Promise<Me | null> {
  const found = await run<Person | undefined>(PEOPLE, 'readonly', (people) => people.get(tenant));
  return found && found.at > Date.now() - LONGEST ? found.me : null;
}

export async function keepPerson(tenant: string, me: Me): Promise<void> {
  await run(PEOPLE, 'readwrite', (people) => people.put({ tenant, me, at: Date.now() }));
}

export async function forgetPerson(tenant: string): Promise<void> {
  await run(PEOPLE, 'readwrite', (people) => people.delete(tenant));
}
