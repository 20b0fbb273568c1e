import { Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkCalendar } from '@/shared/api/types/tenants';
import { useMe } from '@/shared/session/me';
import { PageHead } from '@/shared/staff/PageHead';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChange, useOne } from '../useAdmin';
import { hoursOf, periodFault, tidy } from './calendar';
import styles from './CalendarPage.module.css';

/** When the city works (工作日历): deadlines in working time run only then. */
export default function CalendarPage() {
  const known = useOne<WorkCalendar>('calendar');
  if (known.isError && !known.data) return <ErrorNote error={known.error} retry={known.refetch} />;
  if (!known.data) return <Skeleton lines={7} />;
  return <CalendarForm key={JSON.stringify(known.data)} known={known.data} />;
}

function CalendarForm({ known }: { known: WorkCalendar }) {
  const { t, i18n } = useTranslation('admin');
  const me = useMe();
  const [calendar, setCalendar] = useState(known);
  const [day, setDay] = useState({ date: '', working: false, name: '' });
  const save = useChange();
  const fault = periodFault(calendar.periods);
  const dayName = (weekday: number) =>
    new Intl.DateTimeFormat(i18n.language, { weekday: 'long' }).format(new Date(2026, 5, weekday)); // 1 June 2026 is a Monday
  const setPeriod = (at: number, which: 0 | 1, time: string) =>
    setCalendar({
      ...calendar,
      periods: calendar.periods.map((period, place) =>
        place === at ? (which === 0 ? [time, period[1]] : [period[0], time]) : period,
      ),
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault) save.mutate({ path: 'calendar', method: 'PUT', body: tidy(calendar) });
      }}
    >
      <PageHead title={t('calendar.title')} lead={t('calendar.lead')} />
      <fieldset>
        <legend>{t('calendar.weekdays')}</legend>
        <Checkbox.Group
          value={calendar.weekdays}
          onChange={(weekdays) => setCalendar({ ...calendar, weekdays })}
          options={[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ value: weekday, label: dayName(weekday) }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t('calendar.periods')}</legend>
        {calendar.periods.map(([start, end], at) => (
          <div key={at} className={styles.row}>
            <Input
              type="time"
              value={start}
              aria-label={t('calendar.start', { at: at + 1 })}
              onChange={(event) => setPeriod(at, 0, event.target.value)}
            />
            <span>–</span>
            <Input
              type="time"
              value={end}
              aria-label={t('calendar.end', { at: at + 1 })}
              onChange={(event) => setPeriod(at, 1, event.target.value)}
            />
            <Button
              onClick={() => setCalendar({ ...calendar, periods: calendar.periods.filter((_, place) => place !== at) })}
            >
              {t('remove')}
            </Button>
          </div>
        ))}
        <Button onClick={() => setCalendar({ ...calendar, periods: [...calendar.periods, ['19:00', '20:00']] })}>
          {t('calendar.addPeriod')}
        </Button>
        <p role="status" className={fault ? styles.fault : styles.note}>
          {fault ? t(`calendar.fault.${fault}`) : t('calendar.hours', { count: hoursOf(calendar.periods) })}
        </p>
      </fieldset>
      <fieldset>
        <legend>{t('calendar.days')}</legend>
        <p className={styles.note}>{t('calendar.daysHint')}</p>
        <ul className={styles.days}>
          {calendar.days.map((one) => (
            <li key={one.date}>
              <b>{one.date}</b> {t(one.working ? 'calendar.working' : 'calendar.off')} {one.name}
              <Button
                onClick={() => setCalendar({ ...calendar, days: calendar.days.filter((other) => other !== one) })}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
        <div className={styles.row}>
          <Input
            type="date"
            aria-label={t('calendar.date')}
            value={day.date}
            onChange={(event) => setDay({ ...day, date: event.target.value })}
          />
          <Segmented
            value={day.working ? 'working' : 'off'}
            onChange={(value) => setDay({ ...day, working: value === 'working' })}
            options={(['off', 'working'] as const).map((one) => ({ value: one, label: t(`calendar.${one}`) }))}
          />
          <Input
            aria-label={t('calendar.name')}
            placeholder={t('calendar.name')}
            maxLength={40}
            value={day.name}
            onChange={(event) => setDay({ ...day, name: event.target.value })}
          />
          <Button
            disabled={day.date === ''}
            onClick={() => {
              setCalendar(tidy({ ...calendar, days: [...calendar.days, day] }));
              setDay({ date: '', working: false, name: '' });
            }}
          >
            {t('calendar.addDay')}
          </Button>
        </div>
      </fieldset>
      {me.permissions.includes('catalogue.manage') && (
        <Button type="primary" htmlType="submit" size="large" loading={save.isPending} disabled={fault !== null}>
          {t('shared:save', { ns: 'shared' })}
        </Button>
      )}
    </form>
  );
}
