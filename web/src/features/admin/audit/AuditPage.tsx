import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/shared/api/types/tenants';
import { useTimes } from '@/shared/i18n/time';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { usePaged } from '../useAdmin';

/** Who changed what (审计): newest first, never edited. */
export default function AuditPage() {
  const { t } = useTranslation('admin');
  const { timeZone } = useTenant();
  const times = useTimes(timeZone);
  const entries = usePaged<AuditEntry>('audit', { limit: 100 });
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} />
      <List<AuditEntry>
        rows={entries.rows}
        query={entries}
        more={entries}
        empty={t('audit.empty')}
        expandable={{
          expandedRowRender: detailsOf,
        }}
        columns={[
          { title: t('audit.at'), render: (_, one) => times.exact(one.at) },
          {
            title: t('audit.who'),
            render: (_, one) => (
              <>
                <strong>{one.actor.username === 'system' ? t('audit.system') : one.actor.name}</strong>{' '}
                {one.actor.username !== 'system' && one.actor.username}
              </>
            ),
          },
          {
            title: t('audit.action'),
            render: (_, one) => t(`audit.did.${one.action.replace(/\W/g, '_')}`, { defaultValue: one.action }),
          },
          {
            title: t('audit.subject'),
            render: (_, one) =>
              typeof one.details.name === 'string' ? (
                <>
                  {one.details.name} <small>{one.subject}</small>
                </>
              ) : (
                one.subject
              ),
          },
        ]}
      />
    </>
  );
}

function detailsOf(entry: AuditEntry) {
  return <Details entry={entry} />;
}

function Details({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('shared');
  return (
    <>
      <pre style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{JSON.stringify(entry.details, null, 2)}</pre>
      {entry.requestId && (
        <p>
          {t('requestId')} <code>{entry.requestId}</code>
        </p>
      )}
    </>
  );
}
