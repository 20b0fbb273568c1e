import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import type { CaseAction, CaseDetail, Need } from '@/shared/api/types/cases';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { act, caseIn, useCatalogue, useLinks, useUnits } from '../api';
import { useFormKeys } from '../keys/useFormKeys';
import { changesBetween } from './changes';
import { CategoryField, ConditionField, LinkField, NoteField, PhotosField, ReasonField, UnitField } from './fields';
import { Moved } from './Moved';
import styles from './Dock.module.css';
import { bodyOf, EMPTY, isRefusal, missing, needsOf, withCategory, type Draft } from './needs';

interface Props {
  tenant: string;
  shown: CaseDetail;
  action: CaseAction;
  leave: () => void;
  acted: (now: CaseDetail, action: CaseAction) => void;
}

/** What an action needs, asked once and kept until it has worked: whoever was faster does not cost what was written. */
export function ActionForm({ tenant, shown, action, leave, acted }: Props) {
  const { t } = useTranslation('desk');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const catalogue = useCatalogue(tenant);
  const units = useUnits(tenant);
  const links = useLinks(tenant, action === 'delegate' || action === 'escalate');
  const [looked, setLooked] = useState(shown);
  const [typed, setDraft] = useState<Draft>({ ...EMPTY, category: shown.category?.code ?? null });
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());

  const possible = shown.actions.find((one) => one.action === action);
  const needs = needsOf(
    possible ?? looked.actions.find((one) => one.action === action) ?? { action, needs: [], primary: false },
  );
  const draft = withCategory(typed, typed.category, catalogue);
  const lacks = missing(needs, draft);
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
      }
      if (!isProblem(error) || !error.passing) setKey(crypto.randomUUID());
    },
  });

  const change = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const goTo = (need: Need | undefined) =>
    form.current?.querySelector<HTMLElement>(`[data-need="${need}"] :is(input,textarea)`)?.focus();
  const start = useRef(() => {
    if (lacks.length > 0) goTo(lacks[0]);
    else form.current?.querySelector<HTMLElement>(action === 'feed_back' ? 'textarea' : '[type="submit"]')?.focus();
  });
  useEffect(() => start.current(), [start]);

  const submit = () => {
    setTried(true);
    if (lacks.length > 0) goTo(lacks[0]);
    else if (possible && !moved && !sending && !doing.isPending) doing.mutate();
  };
  useFormKeys(form, { submit, leave });
  const wrong = (need: Need) => tried && lacks.includes(need);
  const lost = isProblem(doing.error) && doing.error.status === 409;

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
      <div className={styles.fields}>
        {needs.includes('category') && (
          <CategoryField
            catalogue={catalogue}
            value={draft.category}
            wrong={wrong('category')}
            first={needs[0] === 'category' && draft.category === null}
            change={(category) => setDraft((before) => withCategory({ ...before, category }, category, catalogue))}
          />
        )}
        {needs.includes('condition') && (
          <ConditionField
            conditions={catalogue.find((one) => one.code === draft.category)?.conditions ?? []}
            value={draft.condition}
            wrong={wrong('condition')}
            change={(condition) => change({ condition })}
          />
        )}
        {needs.includes('unit') && (
          <UnitField units={units} value={draft.unit} wrong={wrong('unit')} change={(unit) => change({ unit })} />
        )}
        {needs.includes('link') && (
          <LinkField
            action={action}
            links={links}
            value={draft.link}
            wrong={wrong('link')}
            change={(link) => change({ link })}
          />
        )}
        {needs.includes('reason') && (
          <ReasonField
            action={action}
            value={draft.reason}
            wrong={wrong('reason')}
            change={(reason) => change({ reason })}
          />
        )}
        {!isRefusal(action) && <NoteField action={action} value={draft.note} change={(note) => change({ note })} />}
        {(needs.includes('photo') || action === 'feed_back' || action === 'check_pass' || action === 'check_fail') && (
          <PhotosField
            tenant={tenant}
            of={shown.id}
            wrong={wrong('photo')}
            busy={setSending}
            change={(photos) => {
              change({ photos });
              void look();
            }}
          />
        )}
      </div>
      {doing.error && !lost && <ErrorNote error={doing.error} />}
      {lost && !moved && <p role="status">{t('act.looking')}</p>}
      <div className={styles.buttons}>
        <button
          type="submit"
          className={`button primary ${styles.primary}`}
          disabled={!possible || moved !== null || sending || doing.isPending}
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
