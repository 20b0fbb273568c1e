import type { Link } from '@/shared/api/types/tenants';

export type LinkDeed = 'accept' | 'refuse' | 'revoke';

/** Whoever did not propose decides; either side may end what is proposed by itself or agreed. */
export function possibleOf(link: Link, self: string): LinkDeed[] {
  if (link.state === 'accepted') return ['revoke'];
  if (link.state !== 'proposed') return [];
  return link.proposedBy === self ? ['revoke'] : ['accept', 'refuse'];
}
