import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Select } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useUnits } from '@/shared/tenant/useUnits';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/shared/api/types/cases';
import { useMessage } from '@/shared/ui/useMessage';
import { useFormKeys } from '../keys/useFormKeys';
import { responsibleForMany, type BatchAction, type One, type Taken } from './batch';
import styles from './BatchDialog.module.css';
import { BatchLine } from './BatchLine';
import { BatchResult } from './BatchResult';
import { useBatch } from './useBatch';

interface Props {
  tenant: string;
  action: BatchAction;
  /** As they were when the dialog opened. */
  cases: CaseRow[];
  heard: (taken: Taken[]) => void;
  /** Told which were taken. */
  close: (done: string[]) => void;
}

/** One step with several cases: whose each should be and why, all or some of it changed, sent, and told what became of each. */
export function BatchDialog({ tenant, action, cases, heard, close: closed }: Props) {
  const { t } = useTranslation('desk');
  const id = useId();
  const message = useMessage();
  const form = useRef<HTMLFormElement>(null);
  const dispatches = action === 'dispatch';
  const units = useUnits(tenant).filter((unit) => unit.kind !== 'centre');
  const proposals = useQuery({
    ...responsibleForMany(
      tenant,
      cases.map((one) => one.id),
    ),
    enabled: dispatches,
  });
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { course, begin, goOn } = useBatch(tenant, action, heard);
  const close = () => closed(course?.taken.flatMap(({ problem, id: one }) => (problem ? [] : one)) ?? []);

  const unitOf = (one: CaseRow) => chosen.get(one.id) ?? proposals.data?.get(one.id)?.unit?.id ?? null;
  const going = cases.filter((one) => !left.has(one.id));
  const lacking = dispatches ? going.filter((one) => unitOf(one) === null) : [];
  const options = units.map((unit) => ({ value: unit.id, label: `${unit.name} · ${t(`unitKind.${unit.kind}`)}` }));

  const submit = () => {
    if (course) return;
    setTried(true);
    if (lacking[0]) {
      form.current?.querySelector<HTMLElement>(`[data-case="${lacking[0].id}"] .ant-select input`)?.focus();
    } else if (going.length > 0 && !(dispatches && proposals.isPending)) {
      void begin(
        going.map((one): One => {
          const unit = dispatches ? unitOf(one) : null;
          return { id: one.id, version: one.version, ...(unit && { unit }) };
        }),
        note,
      );
    }
  };
  useFormKeys(form, { submit });
  const asking = dispatches && proposals.isPending;
  const send = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!asking) send.current?.focus();
  }, [asking]);

  return (
    <Modal
      open
      width={780}
      title={t(`pick.${action}Title`, { count: cases.length })}
      onCancel={close}
      footer={null}
      closable={!course?.going}
      mask={{ closable: false }}
      keyboard={!course?.going}
    >
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {course ? (
          <BatchResult course={course} cases={cases} goOn={() => void goOn()} close={close} />
        ) : (
          <>
            {dispatches && (
              <div className={styles.all}>
                <label htmlFor={`${id}-all`}>{t('pick.all')}</label>
                <Select
                  id={`${id}-all`}
                  value={null}
                  placeholder={t('pick.allHint')}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={options}
                  onChange={(unit: string) => setChosen(new Map(going.map((one) => [one.id, unit])))}
                />
              </div>
            )}
            {proposals.error && <p className={styles.wrong}>{t('whose.unknown', { why: message(proposals.error) })}</p>}
            <ul className={styles.lines}>
              {cases.map((one) => (
                <BatchLine
                  key={one.id}
                  row={one}
                  options={dispatches ? options : null}
                  proposal={proposals.data?.get(one.id)}
                  unit={unitOf(one)}
                  goes={!left.has(one.id)}
                  wrong={tried && lacking.includes(one)}
                  choose={(unit) => setChosen(new Map([...chosen, [one.id, unit]]))}
                  take={(goes) => setLeft(changed(left, one.id, !goes))}
                />
              ))}
            </ul>
            <label className={styles.note}>
              {t('need.note')}
              <Input.TextArea
                rows={1}
                maxLength={1000}
                value={note}
                placeholder={t('pick.noteHint')}
                onChange={(event) => setNote(event.target.value)}
              />
            </label>
            <div className={styles.buttons}>
              <button ref={send} type="submit" className="button primary" disabled={asking || going.length === 0}>
                {t(`pick.${action}Confirm`, { count: going.length })}
              </button>
              <button type="button" className="button" onClick={close}>
                {t('shared:cancel', { ns: 'shared' })}
              </button>
              <small>{t('act.keys')}</small>
            </div>
          </>
        )}
      </form>
    </Modal>
  );
}

function changed(before: ReadonlySet<string>, id: string, there: boolean): ReadonlySet<string> {
  const next = new Set(before);
  if (there) next.add(id);
  else next.delete(id);
  return next;
}
