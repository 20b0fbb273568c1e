import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { Category } from '@/shared/api/types/tenants';
import { keyOf } from '@/shared/catalogue/key';
import { useCounterparts, useSchemes } from '../api';
import { CategorySelect } from '../CategorySelect';
import styles from './Dock.module.css';
import { Field, type Of } from './Field';

interface Props extends Of<string | null> {
  tenant: string;
  catalogue: Category[];
  shown: CaseDetail;
  first: boolean;
}

/** What the case is about; where it says so in another scheme, what that may be in today's is offered, never chosen. */
export function CategoryField({ tenant, catalogue, shown, value, wrong, first, change }: Props) {
  const { t } = useTranslation('desk');
  const id = useId();
  return (
    <Field need="category" id={id} wrong={wrong}>
      <CategorySelect
        id={id}
        tenant={tenant}
        catalogue={catalogue}
        defaultOpen={first}
        value={value}
        told={shown.category}
        placeholder={t('need.categoryHint')}
        status={wrong ? 'error' : ''}
        change={change}
      />
      <Otherwise tenant={tenant} shown={shown} value={value} change={change} />
    </Field>
  );
}

function Otherwise({ tenant, shown, value, change }: Pick<Props, 'tenant' | 'shown' | 'value' | 'change'>) {
  const { t } = useTranslation('desk');
  const schemes = useSchemes(tenant);
  const told = shown.category;
  const old = told && schemes && told.scheme !== schemes.current && keyOf(told) === value ? told : null;
  const counterparts = useCounterparts(tenant, old && keyOf(old), old?.name ?? '');
  if (!old) return null;
  return (
    <div className={styles.counterparts}>
      <small>
        {t(counterparts.length > 0 ? 'need.counterparts' : 'need.noCounterparts', {
          scheme: schemes?.items.find((one) => one.key === old.scheme)?.title ?? old.scheme,
        })}
      </small>
      {counterparts.map(({ entry, why }) => (
        <Button key={entry.id} onClick={() => change(keyOf(entry))}>
          {entry.name} {entry.code} · {t(`need.why.${why}`)}
        </Button>
      ))}
    </div>
  );
}
