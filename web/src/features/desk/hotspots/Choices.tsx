import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/i18n/useNow';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { BASELINES, LEVELS, type Asked } from './api';
import styles from './HotSpots.module.css';
import { daysText, weeksUntil } from './weeks';

const OFFERED = 27;

/** Which week is looked at, how finely, and what it is compared with. */
export function Choices({ asked, change }: { asked: Asked; change: (change: Partial<Asked>) => void }) {
  const { t, i18n } = useTranslation('desk');
  const { timeZone } = useTenant();
  const weeks = weeksUntil(useNow(), timeZone, OFFERED);
  const last = weeks[1]?.name ?? null;
  const options = weeks.map(({ name, from, to, running }) => ({
    value: name,
    label: t(running ? 'hot.weekRunning' : 'hot.weekOf', {
      week: Number(name.slice(-2)),
      days: daysText(i18n.language, from, to),
    }),
  }));
  const week = asked.week ?? last;
  const earlier = options.some(({ value }) => value === week) ? [] : [{ value: week, label: week }];
  return (
    <div className={styles.choices}>
      <Select
        aria-label={t('hot.week')}
        value={week}
        popupMatchSelectWidth={false}
        options={[...options, ...earlier]}
        onChange={(chosen) => change({ week: chosen === last ? null : chosen })}
      />
      <div className={styles.by} role="group" aria-label={t('hot.level')}>
        {LEVELS.map((level) => (
          <button key={level} type="button" aria-pressed={level === asked.level} onClick={() => change({ level })}>
            {t(`hot.by.${level}`)}
          </button>
        ))}
      </div>
      <Select
        aria-label={t('hot.baseline')}
        value={asked.baseline}
        popupMatchSelectWidth={false}
        options={BASELINES.map((weeksBefore) => ({
          value: weeksBefore,
          label: t('hot.baselineOf', { count: weeksBefore }),
        }))}
        onChange={(baseline: number) => change({ baseline })}
      />
    </div>
  );
}
