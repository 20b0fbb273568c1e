import type { UseQueryResult } from '@tanstack/react-query';
import type { Dispatch, SetStateAction } from 'react';
import { useUnits } from '@/shared/tenant/useUnits';
import type { CaseDetail, SimilarCase } from '@/shared/api/types/cases';
import type { CaseAction, Need } from '@/shared/api/types/lifecycle';
import type { Proposal } from '@/shared/api/types/responsibility';
import { keyOf } from '@/shared/catalogue/key';
import { useCatalogue, useLinks } from '../api';
import { CategoryField } from './CategoryField';
import type { Days } from '@/shared/cases/days';
import styles from './Dock.module.css';
import { ConditionField, LinkField, NoteField, PhotosField, ReasonField, UnitField } from './fields';
import { HandlerField, UntilField } from './HandlingFields';
import { IntoField } from './IntoField';
import { Responsible } from './Responsible';
import { isOnSite, withCategory, type Draft } from '@/shared/cases/needs';

interface Props {
  tenant: string;
  shown: CaseDetail;
  action: CaseAction;
  needs: Need[];
  similar: UseQueryResult<SimilarCase[]>;
  responsible: UseQueryResult<Proposal>;
  draft: Draft;
  days: Days;
  wrong: (need: Need) => boolean;
  change: Dispatch<SetStateAction<Draft>>;
  /** Told when photos begin to be sent, and when they are there. */
  busy: (sending: boolean) => void;
  added: () => void;
}

/** One field for each thing that an action needs, in the order in which people decide. */
export function NeededFields({
  tenant,
  shown,
  action,
  needs,
  similar,
  responsible,
  draft,
  days,
  wrong,
  change,
  busy,
  added,
}: Props) {
  const catalogue = useCatalogue(tenant);
  const units = useUnits(tenant);
  const links = useLinks(tenant, action === 'delegate' || action === 'escalate');
  const put = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  const asked = (need: Need) => needs.includes(need);
  return (
    <div className={styles.fields}>
      {asked('into') && (
        <IntoField
          shown={shown}
          similar={similar}
          value={draft.into}
          wrong={wrong('into')}
          change={(into) => put({ into })}
        />
      )}
      {asked('category') && (
        <CategoryField
          tenant={tenant}
          catalogue={catalogue}
          shown={shown}
          value={draft.category}
          wrong={wrong('category')}
          first={needs[0] === 'category' && draft.category === null}
          change={(category) => change((before) => withCategory({ ...before, category }, category, catalogue))}
        />
      )}
      {asked('condition') && (
        <ConditionField
          conditions={catalogue.find((one) => keyOf(one) === draft.category)?.conditions ?? []}
          value={draft.condition}
          wrong={wrong('condition')}
          change={(condition) => put({ condition })}
        />
      )}
      {asked('unit') && (
        <>
          <Responsible proposal={responsible} value={draft.unit} choose={(unit) => put({ unit })} />
          {!responsible.isPending && (
            <UnitField
              units={units}
              open={draft.unit === null}
              value={draft.unit}
              wrong={wrong('unit')}
              change={(unit) => put({ unit })}
            />
          )}
        </>
      )}
      {asked('link') && (
        <LinkField
          action={action}
          links={links}
          value={draft.link}
          wrong={wrong('link')}
          change={(link) => put({ link })}
        />
      )}
      {asked('handler') && (
        <HandlerField value={draft.handler} wrong={wrong('handler')} change={(handler) => put({ handler })} />
      )}
      {asked('until') && (
        <UntilField value={draft.until} days={days} wrong={wrong('until')} change={(until) => put({ until })} />
      )}
      {asked('reason') ? (
        <ReasonField
          action={action}
          value={draft.reason}
          wrong={wrong('reason')}
          change={(reason) => put({ reason })}
        />
      ) : (
        <NoteField action={action} value={draft.note} change={(note) => put({ note })} />
      )}
      {(asked('photo') || isOnSite(action)) && (
        <PhotosField
          tenant={tenant}
          of={shown.id}
          must={asked('photo')}
          wrong={wrong('photo')}
          busy={busy}
          change={(photos) => {
            put({ photos });
            added();
          }}
        />
      )}
    </div>
  );
}
