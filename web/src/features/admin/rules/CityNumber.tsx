import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { CITY_RANGES, type CityDraft, type Section } from './city';
import { ValueLine } from './Line';
import type { RulesForm } from './useRulesForm';

interface Props<S extends Section> {
  form: RulesForm;
  section: S;
  name: keyof CityDraft[S] & string;
  unit: string;
  hint?: string;
}

/** One number of a city's own rule. */
export function CityNumber<S extends Section>({ form, section, name, unit, hint }: Props<S>) {
  const { t } = useTranslation('admin');
  const part = `city/${section}/${name}`;
  const [least, most] = CITY_RANGES[part] ?? [0, 0];
  const own = form.draft.city[section];
  return (
    <ValueLine
      name={t(`case-rules.city.${section}.${name}`)}
      fault={form.fault(part)}
      hint={hint ?? t('case-rules.within', { least, most })}
    >
      {(field) => (
        <InputNumber
          {...field}
          min={least}
          max={most}
          precision={0}
          status={field['aria-invalid'] ? 'error' : ''}
          suffix={unit}
          disabled={!own.on}
          value={own[name] as number | null}
          onChange={(many) => withField(form, section, { [name]: many } as Partial<CityDraft[S]>)}
        />
      )}
    </ValueLine>
  );
}

/** Changes fields of one of a city's own rules. */
export function withField<S extends keyof CityDraft>(form: RulesForm, section: S, fields: Partial<CityDraft[S]>) {
  const { city } = form.draft;
  form.change({ city: { ...city, [section]: { ...city[section], ...fields } } });
}
