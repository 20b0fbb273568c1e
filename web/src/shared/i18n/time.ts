import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const STEPS: [number, Intl.RelativeTimeFormatUnit][] = [
  [MINUTE, 'minute'],
  [60 * MINUTE, 'hour'],
  [24 * 60 * MINUTE, 'day'],
  [30 * 24 * 60 * MINUTE, 'month'],
  [365 * 24 * 60 * MINUTE, 'year'],
];

/** "3 小时前", "in 2 days": the largest unit that fits. */
export function relative(language: string, at: string | Date, now: Date = new Date()): string {
  const away = new Date(at).getTime() - now.getTime();
  const [size, unit] = [...STEPS].reverse().find(([step]) => Math.abs(away) >= step) ?? [MINUTE, 'minute' as const];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(away / size), unit);
}

/** "2 小时 5 分": how long something takes, never in more than two units. */
export function duration(language: string, seconds: number): string {
  const minutes = Math.max(0, Math.round(seconds / 60));
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const shown = parts.filter(([value]) => value > 0).slice(0, 2);
  return (shown.length > 0 ? shown : ([[0, 'minute']] as [number, string][]))
    .map(([value, unit]) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: language === 'en' ? 'narrow' : 'short',
      }).format(value),
    )
    .join(' ');
}

/** Times as the person reads them, in the tenant's own zone when there is one. */
export function useTimes(timeZone?: string) {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const zone = timeZone ? { timeZone } : {};
    const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', ...zone });
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone });
    const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false, ...zone });
    return {
      exact: (at: string) => exact.format(new Date(at)),
      day: (at: string) => day.format(new Date(at)),
      clock: (at: string) => clock.format(new Date(at)),
      relative: (at: string) => relative(language, at),
      duration: (seconds: number) => duration(language, seconds),
    };
  }, [language, timeZone]);
}
