import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRulesInForce } from '@/shared/api/types/rules';
import { rulesIn } from '@/shared/cases/rules';
import { useTimes } from '@/shared/i18n/time';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import styles from './CaseRulesPage.module.css';
import { Delays } from './Delays';
import { Hazards } from './Hazards';
import { Levels } from './Levels';
import { Minutes } from './Minutes';
import { Misses } from './Misses';
import { Near } from './Near';
import { Ratings } from './Ratings';
import { StageNames } from './StageNames';
import { OptionalSteps, PhotographedSteps } from './Steps';
import { useRulesForm } from './useRulesForm';
import { Way } from './Way';

/** How cases are carried on here (案件规则): which steps there are, who agrees, what needs a photo, how long it takes. */
export default function CaseRulesPage() {
  const known = useQuery({ ...rulesIn(useTenant().slug), staleTime: 0 });
  if (known.data && known.isFetchedAfterMount) return <RulesForm known={known.data} />;
  if (known.isError && !known.data) return <ErrorNote error={known.error} retry={known.refetch} />;
  return <Skeleton lines={9} />;
}

function RulesForm({ known }: { known: CaseRulesInForce }) {
  const { t } = useTranslation('admin');
  const form = useRulesForm(known);
  const { base, draft, save } = form;
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (save.error) focusFault(box.current);
  }, [save.error]);
  return (
    <form
      ref={box}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.ready) save.mutate(draft);
        else focusFault(box.current);
      }}
    >
      <PageHead title={t('case-rules.title')} lead={t('case-rules.lead')}>
        <Version of={base} />
      </PageHead>
      <Way draft={draft} />
      <OptionalSteps form={form} steps={base.optional} />
      <Near form={form} />
      <Delays form={form} />
      <PhotographedSteps form={form} steps={base.onTheSpot} />
      <Minutes form={form} usual={base.defaults.minutes} />
      <StageNames form={form} />
      <Levels form={form} />
      <Hazards form={form} />
      <Misses form={form} />
      <Ratings form={form} />
      {form.stale && <Stale reload={() => form.reload.mutate()} loading={form.reload.isPending} />}
      {form.error && <ErrorNote error={form.error} />}
      <div className={styles.bar}>
        <span role="status" data-changed={form.changes > 0 || undefined}>
          {form.changes > 0 ? t('case-rules.unsaved', { count: form.changes }) : t('case-rules.clean')}
        </span>
        <Button size="large" onClick={() => form.change(base.defaults)}>
          {t('case-rules.reset')}
        </Button>
        <Button size="large" disabled={form.changes === 0} onClick={() => form.change(base.rules)}>
          {t('case-rules.discard')}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          loading={save.isPending}
          disabled={form.changes === 0 || form.stale}
        >
          {t('shared:save', { ns: 'shared' })}
        </Button>
      </div>
    </form>
  );
}

function focusFault(form: HTMLElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

function Version({ of: { version, changedAt, changedBy } }: { of: CaseRulesInForce }) {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  return (
    <p className={styles.version}>
      {changedAt
        ? t('case-rules.version', { version, name: changedBy ?? '', at: times.exact(changedAt) })
        : t('case-rules.untouched')}
    </p>
  );
}

/** Somebody else was faster: nothing was saved, and nothing of it is lost. */
function Stale({ reload, loading }: { reload: () => void; loading: boolean }) {
  const { t } = useTranslation('admin');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className={styles.stale} role="alert">
      <strong>{t('case-rules.stale')}</strong>
      <p>{t('case-rules.staleHint')}</p>
      <Button size="large" loading={loading} onClick={reload}>
        {t('case-rules.reload')}
      </Button>
    </div>
  );
}
