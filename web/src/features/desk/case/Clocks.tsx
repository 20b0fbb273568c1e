import { useTranslation } from 'react-i18next';
import type { Clock } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { DeadlineLightBadge } from '@/shared/ui/Lights';
import { dueOf } from '@/shared/cases/due';
import { useNow } from '@/shared/i18n/useNow';
import styles from './Clocks.module.css';

/** The clocks (计时) of a case: the running ones first, each able to say why its deadline is when it is. */
export function Clocks({ clocks }: { clocks: Clock[] }) {
  const { t } = useTranslation('desk');
  if (clocks.length === 0) return null;
  const running = clocks.filter((clock) => clock.state !== 'stopped');
  const stopped = clocks.filter((clock) => clock.state === 'stopped');
  return (
    <section className={styles.clocks} aria-labelledby="clocks-title">
      <h2 id="clocks-title">{t('clock.title')}</h2>
      {running.map((clock) => (
        <ClockCard key={clock.name} clock={clock} />
      ))}
      {stopped.length > 0 && (
        <details className={styles.past}>
          <summary>{t('clock.past', { count: stopped.length })}</summary>
          {stopped.map((clock) => (
            <ClockCard key={clock.name} clock={clock} />
          ))}
        </details>
      )}
    </section>
  );
}

function ClockCard({ clock }: { clock: Clock }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const now = useNow().getTime();
  const runs = clock.state === 'running';
  const due = runs ? dueOf({ dueAt: clock.dueAt, deadlineLight: clock.light }, now) : null;
  const limited = clock.dueAt !== null || clock.explanation.length > 0;
  const left = due?.seconds ?? null;
  return (
    <div className={styles.clock}>
      <span className={styles.name}>
        {t(`clock.name.${clock.name}`)}
        {!runs && <small>{t(`clock.state.${clock.state}`, { defaultValue: clock.state })}</small>}
      </span>
      {limited && <DeadlineLightBadge light={due?.light ?? clock.light} />}
      <span className={styles.times}>
        {left !== null && <b>{t(left >= 0 ? 'due.left' : 'due.over', { time: times.duration(Math.abs(left)) })}</b>}
        <span>{t('clock.used', { time: times.duration(clock.usedSeconds) })}</span>
        {clock.dueAt && <span>{t('clock.due', { at: times.exact(clock.dueAt) })}</span>}
      </span>
      {clock.explanation.length > 0 && (
        <details className={styles.why}>
          <summary>{t('clock.why')}</summary>
          <ol>
            {clock.explanation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
