import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { CaseAction, Need } from '@/shared/api/types/lifecycle';
import { keyOf } from '@/shared/catalogue/key';
import { newKey } from '@/shared/keeping/key';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { act, caseIn, responsibleFor, similarTo, useCatalogue } from '../api';
import { AskedNote } from '../case/AskedNote';
import { useFormKeys } from '../keys/useFormKeys';
import { useRules } from '@/shared/cases/TenantRules';
import { useNow } from '@/shared/i18n/useNow';
import { changesBetween } from '@/shared/cases/changes';
import { daysAhead } from '@/shared/cases/days';
import { Moved } from './Moved';
import styles from './Dock.module.css';
import {
  bodyOf,
  EMPTY,
  leadsNowhere,
  missing,
  needsOf,
  withCategory,
  withInto,
  withUnit,
  type Draft,
} from '@/shared/cases/needs';
import { NeededFields } from './NeededFields';

interface Props {
  tenant: string;
  shown: CaseDetail;
  action: CaseAction;
  /** The case that is chosen to begin with. */
  into?: string | null;
  leave: () => void;
  /** It was done, also where something else was opened before the answer came. */
  acted: (now: CaseDetail, action: CaseAction) => void;
  /** It was done while this form was still open. */
  done: () => void;
}

const USUAL_HANG_DAYS = 365;

/** What an action needs, asked once and kept until it has worked: whoever was faster does not cost what was written. */
export function ActionForm({ tenant, shown, action, into = null, leave, acted, done }: Props) {
  const { t } = useTranslation('desk');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const catalogue = useCatalogue(tenant);
  const days = daysAhead(useNow().getTime(), useRules()?.hangDays ?? USUAL_HANG_DAYS, useTenant().timeZone);
  const [looked, setLooked] = useState(shown);
  const [typed, setDraft] = useState<Draft>({ ...EMPTY, category: shown.category && keyOf(shown.category), into });
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [key, setKey] = useState(() => newKey());

  const possible = shown.actions.find((one) => one.action === action);
  const needs = needsOf(
    possible ?? looked.actions.find((one) => one.action === action) ?? { action, needs: [], primary: false },
  );
  const merges = needs.includes('into');
  const similar = useQuery({ ...similarTo(tenant, shown.id), enabled: merges });
  const dispatches = needs.includes('unit');
  const responsible = useQuery({ ...responsibleFor(tenant, shown.id), enabled: dispatches });
  const proposed = withUnit(typed, responsible.data);
  const draft = withInto(withCategory(proposed, typed.category, catalogue), similar.data);
  const lacks = missing(needs, draft, days);
  const moved = changesBetween(looked, shown);

  const client = useQueryClient();
  const look = () => client.invalidateQueries({ queryKey: caseIn(tenant, shown.id).queryKey });
  const doing = useMutation({
    mutationFn: () => act(tenant, shown.id, bodyOf(action, shown.version, draft, needs), key),
    onSuccess: (now) => acted(now, action),
    onError: async (error) => {
      if (isProblem(error) && error.status === 409) {
        await look();
        doing.reset();
      } else if (merges) void look();
      if (!isProblem(error) || !error.passing) setKey(newKey());
    },
  });

  const goTo = (need: Need | undefined) =>
    form.current?.querySelector<HTMLElement>(`[data-need="${need}"] :is(input,textarea)`)?.focus();
  const start = useRef(() => {});
  useEffect(() => {
    start.current = () => {
      form.current?.querySelector('[data-need="into"] :checked')?.scrollIntoView?.({ block: 'nearest' });
      if (lacks.length > 0) goTo(lacks[0]);
      else form.current?.querySelector<HTMLElement>(action === 'feed_back' ? 'textarea' : '[type="submit"]')?.focus();
    };
  });
  const asking = (merges && similar.isPending) || (dispatches && responsible.isPending);
  useEffect(() => {
    if (!asking) start.current();
  }, [asking, start]);

  const submit = () => {
    setTried(true);
    if (lacks.length > 0) goTo(lacks[0]);
    else if (possible && !moved && !sending && !doing.isPending) doing.mutate(undefined, { onSuccess: done });
  };
  useFormKeys(form, { submit, leave });
  const lost = isProblem(doing.error) && doing.error.status === 409;
  const stuck = merges && leadsNowhere(shown, similar.data);
  const deciding = action === 'approve' || action === 'refuse';

  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 id={`${id}-title`} className={styles.formHead}>
        {t(`action.${action}`)}
      </h2>
      {moved && (
        <Moved
          changes={moved}
          now={shown}
          action={action}
          still={possible !== undefined}
          seen={() => setLooked(shown)}
          leave={leave}
        />
      )}
      {deciding && shown.asked && <AskedNote asked={shown.asked} />}
      <NeededFields
        tenant={tenant}
        shown={shown}
        action={action}
        needs={needs}
        similar={similar}
        responsible={responsible}
        draft={draft}
        days={days}
        wrong={(need) => tried && lacks.includes(need)}
        change={setDraft}
        busy={setSending}
        added={() => void look()}
      />
      {doing.error && !lost && <ErrorNote error={doing.error} />}
      {lost && !moved && <p role="status">{t('act.looking')}</p>}
      <div className={styles.buttons}>
        <button
          type="submit"
          className={`button primary ${styles.primary}`}
          disabled={!possible || stuck || moved !== null || sending || doing.isPending}
        >
          {doing.isPending ? t('act.doing') : t('act.confirm', { action: t(`action.${action}`) })}
        </button>
        <button type="button" className={`button ${styles.other}`} onClick={leave}>
          {t('shared:cancel', { ns: 'shared' })}
        </button>
      </div>
      <small className={styles.hint}>{t('act.keys')}</small>
    </form>
  );
}
