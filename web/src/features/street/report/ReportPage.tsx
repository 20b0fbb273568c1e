import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { useCrew } from '../Crew';
import { draftName } from '../drafts/drafts';
import { useDraft } from '../drafts/useDraft';
import { ownerOf, type QueuedReport } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import { draftOf, emptyDraft, isBegun } from './draft';
import { ReportForm } from './ReportForm';

/** What grid staff find (网格员上报), or one of theirs that was refused and is mended here. */
export default function ReportPage() {
  const [params] = useSearchParams();
  const again = params.get('again');
  return <Report key={again} refused={again} />;
}

function Report({ refused }: { refused: string | null }) {
  const { slug } = useTenant();
  const { me } = useCrew();
  const { entries } = useQueue();
  const [again] = useState(() =>
    entries.find((one): one is QueuedReport => one.key === refused && one.what === 'report' && one.state === 'refused'),
  );
  const drafting = useDraft(ownerOf(slug, me.username), draftName('report', again?.key), {
    begin: () => (again ? draftOf(again) : emptyDraft()),
    worth: isBegun,
  });
  if (!drafting.draft) return <PageSkeleton />;
  return <ReportForm key={drafting.draft.key} drafting={drafting} draft={drafting.draft} again={again ?? null} />;
}
