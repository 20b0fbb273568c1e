import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { Tag } from '../Tag';
import { useChange, usePaged } from '../useAdmin';
import { STATES, type Letter } from './notices';

const TONES = {
  waiting: 'plain',
  sending: 'plain',
  sent: 'good',
  dropped: 'plain',
  failed: 'bad',
  unclear: 'warn',
} as const;

/** What went out and what did not; without its text, and with addresses hidden. */
export function Letters() {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  const [state, setState] = useState<string | undefined>();
  const letters = usePaged<Letter>('notices/letters', { state });
  const again = useChange();
  return (
    <>
      <Select
        allowClear
        value={state}
        onChange={setState}
        placeholder={t('notices.anyState')}
        aria-label={t('notices.stateHead')}
        style={{ minWidth: 180, marginBottom: 12 }}
        options={STATES.map((value) => ({ value, label: t(`notices.state.${value}`) }))}
      />
      <List<Letter>
        rows={letters.rows}
        query={letters}
        more={letters}
        empty={t('notices.none')}
        columns={[
          { title: t('notices.at'), render: (_, one) => times.exact(one.at) },
          { title: t('notices.number'), dataIndex: 'number' },
          { title: t('notices.occasionHead'), render: (_, one) => t(`notices.occasion.${one.occasion}`) },
          {
            title: t('notices.channelHead'),
            render: (_, one) => `${t(`notices.channel.${one.channel}`)} ${one.to}`,
          },
          {
            title: t('notices.stateHead'),
            render: (_, one) => (
              <>
                <Tag tone={TONES[one.state]}>{t(`notices.state.${one.state}`)}</Tag>{' '}
                {one.reason && <small>{t(`notices.reason.${one.reason}`, { defaultValue: one.reason })}</small>}
              </>
            ),
          },
          {
            title: t('actions'),
            render: (_, one) =>
              (one.state === 'failed' || one.state === 'unclear') && (
                <Button
                  size="large"
                  loading={again.isPending && again.variables.path.includes(one.id)}
                  onClick={() => again.mutate({ path: `notices/letters/${one.id}/again`, method: 'POST', body: {} })}
                >
                  {t('notices.again')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
