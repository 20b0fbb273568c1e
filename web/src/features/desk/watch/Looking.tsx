import { useTranslation } from 'react-i18next';
import { keyOf } from '@/shared/catalogue/key';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useCatalogue } from '../api';
import { CategorySelect } from '../CategorySelect';
import { Picture } from './Picture';
import { REASONS, type Judgement, type Seen } from './watch';
import styles from './Watch.module.css';

interface Props {
  seen: Seen;
  /** Another than the code means. */
  category: string | null;
  /** Somebody else has decided it meanwhile. */
  gone: boolean;
  /** A verdict is on its way, or there is nothing to see yet that one could be given on. */
  busy: boolean;
  /** What there is to see stands on the screen. */
  pictured: () => void;
  change: (category: string | null) => void;
  run: (judgement: Judgement) => void;
}

/** What was seen, as large as there is room, and what a person may say of it. */
export function Looking({ seen, category, gone, busy, pictured, change, run }: Props) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const catalogue = useCatalogue(slug);
  return (
    <section
      className={styles.looking}
      aria-label={t('watch.looking', { what: seen.category.name, where: seen.camera.name })}
    >
      <Picture seen={seen} pictured={pictured} />
      <div className={styles.judging}>
        <p className={styles.what}>
          {seen.category.name} <span className={styles.soft}>{t('watch.sure', { percent: seen.confidence })}</span>
          <span className={styles.soft}>
            {seen.vendor} · {seen.code}
          </span>
        </p>
        {gone ? (
          <>
            <p className={styles.gone} role="alert">
              {t('watch.gone')}
            </p>
            <button type="button" className="button primary" onClick={() => run({ do: 'move', by: 1 })}>
              {t('watch.next')} <kbd>J</kbd>
            </button>
          </>
        ) : (
          <>
            <label className={styles.about}>
              {t('watch.about')}
              <CategorySelect
                tenant={slug}
                catalogue={catalogue}
                aria-label={t('watch.about')}
                value={category ?? keyOf(seen.category)}
                told={{ ...seen.category }}
                change={change}
              />
            </label>
            <button
              type="button"
              className={`button primary ${styles.confirm}`}
              disabled={busy}
              aria-keyshortcuts="y"
              onClick={() => run({ do: 'confirm' })}
            >
              {t('watch.confirm')} <kbd>Y</kbd>
            </button>
            <div className={styles.reasons} role="group" aria-label={t('watch.reject')}>
              {REASONS.map((reason, at) => (
                <button
                  key={reason}
                  type="button"
                  className="button"
                  disabled={busy}
                  aria-keyshortcuts={String(at + 1)}
                  onClick={() => run({ do: 'reject', reason })}
                >
                  {t(`watch.reason.${reason}`)} <kbd>{at + 1}</kbd>
                </button>
              ))}
            </div>
          </>
        )}
        <p className={styles.soft}>{t('watch.keys')}</p>
      </div>
    </section>
  );
}
