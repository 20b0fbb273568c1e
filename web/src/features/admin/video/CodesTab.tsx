import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { Tag } from '../Tag';
import { useChange, usePaged } from '../useAdmin';
import { CodeDialog } from './CodeDialog';
import styles from './Video.module.css';
import type { CodeRule } from './video';

/** What vendors' codes mean here, and how sure they have to be. */
export function CodesTab() {
  const { t } = useTranslation('admin');
  const { timeZone } = useTenant();
  const times = useTimes(timeZone);
  const codes = usePaged<CodeRule>('channels/video/codes', { limit: 100 });
  const remove = useChange();
  const [edited, setEdited] = useState<CodeRule | 'new' | null>(null);
  return (
    <>
      <p className={styles.lead}>{t('video.codesLead')}</p>
      <div className={styles.buttons}>
        <Button type="primary" size="large" onClick={() => setEdited('new')}>
          {t('video.addCode')}
        </Button>
      </div>
      <List<CodeRule>
        rows={codes.rows}
        query={codes}
        more={codes}
        rowKey={(one) => `${one.vendor} ${one.code}`}
        empty={t('video.noCodes')}
        columns={[
          { title: t('video.vendor'), dataIndex: 'vendor' },
          { title: t('video.vendorCode'), render: (_, one) => <code>{one.code}</code> },
          {
            title: t('video.means'),
            render: (_, one) =>
              one.category ? (
                `${one.category.name} ${one.category.code}`
              ) : (
                <Tag tone="warn">{t('video.unmapped', { at: one.seenAt ? times.exact(one.seenAt) : '' })}</Tag>
              ),
          },
          { title: t('video.least'), render: (_, one) => (one.category ? `${one.least}%` : '—') },
          {
            title: t('video.direct'),
            render: (_, one) => (one.category ? (one.direct === null ? t('video.always') : `${one.direct}%`) : '—'),
          },
          {
            title: t('video.coolDown'),
            render: (_, one) => (one.category ? t('video.minutes', { count: one.coolDown }) : '—'),
          },
          {
            title: t('actions'),
            render: (_, one) => (
              <span className={styles.row}>
                <Button onClick={() => setEdited(one)}>{t(one.category ? 'video.edit' : 'video.map')}</Button>
                <Popconfirm
                  title={t('video.removeAsk', { code: one.code })}
                  onConfirm={() =>
                    remove.mutate({
                      path: 'channels/video/codes',
                      method: 'DELETE',
                      query: { vendor: one.vendor, code: one.code },
                    })
                  }
                >
                  <Button danger>{t('video.remove')}</Button>
                </Popconfirm>
              </span>
            ),
          },
        ]}
      />
      {edited && <CodeDialog rule={edited === 'new' ? null : edited} close={() => setEdited(null)} />}
    </>
  );
}
