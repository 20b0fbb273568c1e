import { useTranslation } from 'react-i18next';
import type { AnsweringRule, DutyRoster } from '@/shared/api/types/responsibility';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { foundFor, namesOf } from './responsibility';

const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** What a rule says, part by part, in words. */
export function useSaid(units: readonly Unit[], catalogue: readonly Category[]) {
  const { t, i18n } = useTranslation('admin');
  const names = namesOf(units);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const dayName = (day: number) => weekday.format(MONDAY + (day - 1) * DAY);
  return {
    dayName,
    days: (days: number[]) =>
      days.length === 7
        ? t('responsibility.daily')
        : [...days]
            .sort((a, b) => a - b)
            .map(dayName)
            .join(' '),
    about: (rule: AnsweringRule) => {
      const { category, major, scheme, kind } = rule;
      if (!category && !major) return t('responsibility.anything');
      const found = foundFor(rule, catalogue);
      const name = category ? found?.name : found?.major.name;
      return [`${name ?? ''} ${category ?? major}`, kind && t(`catalogue.${kind}`), scheme].filter(Boolean).join(' · ');
    },
    where: ({ grid, under }: AnsweringRule) =>
      grid ?? (under ? t('responsibility.gridsOf', { unit: names.get(under) }) : t('responsibility.anywhere')),
    when: ({ when, from, to }: AnsweringRule) =>
      when === 'between' ? `${from}–${to}` : t(`responsibility.times.${when}`),
    who: ({ unit, roster }: AnsweringRule, rosters: readonly DutyRoster[]) =>
      unit ? names.get(unit) : rosters.find((one) => one.code === roster)?.name,
  };
}
