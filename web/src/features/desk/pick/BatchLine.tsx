import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/shared/api/types/cases';
import type { Proposal } from '@/shared/api/types/responsibility';
import { AnswerLineText } from '../act/Responsible';
import { DueText } from '../list/DueText';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './BatchDialog.module.css';

interface Props {
  row: CaseRow;
  /** Units to choose from, where the step needs one. */
  options: { value: string; label: string }[] | null;
  proposal: Proposal | undefined;
  unit: string | null;
  goes: boolean;
  wrong: boolean;
  choose: (unit: string) => void;
  take: (goes: boolean) => void;
}

/** One case of a batch: whether it goes along, to whom, and why to them. */
export function BatchLine({ row, options, proposal, unit, goes, wrong, choose, take }: Props) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const name = `${labels.title(row)} ${row.number}`;
  return (
    <li className={styles.line} data-case={row.id} data-left={!goes || undefined}>
      <Checkbox
        checked={goes}
        onChange={(event) => take(event.target.checked)}
        aria-label={t('pick.takes', { name })}
      />
      <div className={styles.what}>
        <p>
          <b>{labels.title(row)}</b> <span className={styles.number}>{row.number}</span> <DueText row={row} />
        </p>
        <p className={styles.where}>{row.address ?? row.description}</p>
        {options && proposal && <Why proposal={proposal} />}
      </div>
      {options && (
        <div className={styles.whom}>
          <Select
            aria-label={t('pick.unitOf', { name })}
            value={unit}
            disabled={!goes}
            placeholder={t('need.unitHint')}
            status={wrong ? 'error' : ''}
            showSearch={{ optionFilterProp: 'label' }}
            options={options}
            onChange={choose}
          />
          {wrong && (
            <p className={styles.wrong} role="alert">
              {t('need.unitMissing')}
            </p>
          )}
        </div>
      )}
    </li>
  );
}

/** The last step of the explanation is what decides; near a border a person does. */
function Why({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('desk');
  const line = proposal.candidates[0]?.lines.at(-1);
  if (proposal.doubtful) return <p className={styles.doubt}>{t('whose.choose')}</p>;
  return (
    <p className={styles.why}>
      {proposal.candidates[0]?.grid?.name}
      {proposal.candidates[0]?.grid && ' · '}
      {line && <AnswerLineText line={line} />}
    </p>
  );
}
