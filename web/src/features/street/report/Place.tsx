import { useTranslation } from 'react-i18next';
import { PlacePicker } from '@/shared/report/PlacePicker';
import report from '@/shared/report/report.module.css';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Drafting } from '../drafts/useDraft';
import styles from '../Street.module.css';
import type { Draft } from './draft';
import { useStart } from './useStart';

interface Props {
  draft: Draft;
  change: Drafting<Draft>['change'];
  fault: boolean;
}

/** Where it is: where the phone is, unless somebody points elsewhere. */
export function Place({ draft, change, fault }: Props) {
  const { t } = useTranslation('report');
  const put = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  // however late the phone knows where it is: what was pointed at stays
  const ready = useStart(draft.at !== null, (at) => change((before) => (before.at ? before : { ...before, at })));
  return (
    <section id="street-place" className={styles.part} tabIndex={-1} aria-labelledby="street-place-title">
      <h2 id="street-place-title">{t('place.title')}</h2>
      {ready ? <PlacePicker at={draft.at} onChange={(at) => put({ at, pointed: true })} /> : <Skeleton />}
      {fault && (
        <em className={styles.warning} role="alert">
          {t('street:report.needPlace', { ns: 'street' })}
        </em>
      )}
      <label className={report.field}>
        <span>{t('place.address')}</span>
        <input
          type="text"
          maxLength={200}
          value={draft.address}
          placeholder={t('place.addressHint')}
          onChange={(event) => put({ address: event.target.value })}
        />
      </label>
    </section>
  );
}
