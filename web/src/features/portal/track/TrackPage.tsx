import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '@/shared/api/client';
import type { TrackedReport } from '@/shared/api/types/reports';
import { isProblem } from '@/shared/api/problem';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { FindReport } from './FindReport';
import { Story } from './Story';
import styles from './track.module.css';

/** Track (查进度): what became of a report, told by its code and to nobody else. */
export default function TrackPage() {
  const { code } = useParams();
  return <div className={styles.page}>{code ? <Tracked key={code} code={code} /> : <FindReport />}</div>;
}

function Tracked({ code }: { code: string }) {
  const { slug } = useTenant();
  const { data, error, refetch } = useQuery({
    queryKey: ['track', slug, code],
    queryFn: ({ signal }) =>
      api<TrackedReport>(paths.api(slug, `track/${encodeURIComponent(code)}`), { signal, onSignedOut: 'fail' }),
    refetchInterval: 30_000,
  });
  if (data) return <Story report={data} />;
  if (!error) return <Skeleton lines={8} />;
  if (isProblem(error) && error.status === 404) return <FindReport unknown={code} />;
  return <ErrorNote error={error} retry={refetch} />;
}
