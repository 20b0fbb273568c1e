import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError } from '@/shared/api/problem';
import type { Stage } from '@/shared/api/types/lifecycle';
import { useLabels } from '@/shared/cases/useLabels';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useFieldMessage, useMessage } from '@/shared/ui/useMessage';
import { AskFirst } from '../AskFirst';
import { behind, type Entry, type Refusal } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { useOnce } from '../useOnce';

/** Why it was not taken, and the way back to where it can be mended; nothing of it is lost until the person says so. */
export function Refused({ entry, refusal }: { entry: Entry; refusal: Refusal }) {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { entries, tryAnew, discard } = useQueue();
  const once = useOnce();
  const reason = useReason();
  const report = entry.what === 'report';
  const mend = report ? `report?again=${entry.key}` : `tasks/${entry.caseId}?again=${entry.key}`;
  const after = behind(entries, entry).length;
  return (
    <>
      {refusal.current ? <Changed current={refusal.current} /> : <p className={styles.warning}>{reason(refusal)}</p>}
      {refusal.requestId && (
        <p className={styles.soft}>
          {t('requestId', { ns: 'shared' })} <code>{refusal.requestId}</code>
        </p>
      )}
      <div className={styles.row}>
        <Link className="button primary" to={paths.street(slug, mend)}>
          {t(report ? 'outbox.mend' : 'outbox.lookAgain')}
        </Link>
        {refusal.status !== 409 && (
          <button type="button" className="button" onClick={() => once(() => tryAnew(entry))}>
            {t('outbox.again')}
          </button>
        )}
        <AskFirst
          label={t('outbox.discard')}
          question={after > 0 ? t('outbox.discardAll', { count: after }) : t('outbox.discardOne')}
          confirm={t('outbox.discardConfirm')}
          act={() => once(() => discard(entry))}
        />
      </div>
    </>
  );
}

/** In the reader's own words, as far as there are any. */
function useReason(): (refusal: Refusal) => string {
  const { t } = useTranslation('street');
  const message = useMessage();
  const field = useFieldMessage();
  return ({ status, kind, message: detail, errors }) => {
    if (status === 404) return t('outbox.notYours');
    if (errors.length > 0 && kind === 'invalid') return errors.map(field).join(t('outbox.between'));
    return message(new ProblemError({ status, type: `urn:cityops:problem:${kind}`, detail, errors }));
  };
}

function Changed({ current }: { current: NonNullable<Refusal['current']> }) {
  const { t } = useTranslation('street');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const { lastChange, stage } = current;
  return (
    <p className={styles.warning}>
      {t('outbox.changed', {
        who: lastChange.by.name,
        at: times.exact(lastChange.at),
        action: t(`cases:action.${lastChange.action}`, { ns: 'cases', defaultValue: lastChange.action }),
        stage: labels.stage(stage as Stage),
      })}
    </p>
  );
}
