import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerLine, Proposal } from '@/shared/api/types/responsibility';
import { Remembered } from '@/shared/disputes/Remembered';
import { useMessage } from '@/shared/ui/useMessage';
import styles from './Responsible.module.css';

interface Props {
  proposal: UseQueryResult<Proposal>;
  value: string | null;
  choose: (unit: string) => void;
}

/** Whose a case is and why, for whoever dispatches it; near a border the choice is theirs. */
export function Responsible({ proposal, value, choose }: Props) {
  const { t } = useTranslation('desk');
  const message = useMessage();
  const { data, error } = proposal;
  if (error) return <p className={styles.note}>{t('whose.unknown', { why: message(error) })}</p>;
  if (!data) return <p className={styles.note}>{t('whose.asking')}</p>;
  return (
    <section className={styles.note} aria-label={t('whose.title')}>
      {data.settled && <Remembered settled={data.settled} />}
      <strong>{data.doubtful ? t('whose.choose') : t('whose.title')}</strong>
      <ul>
        {data.candidates.map(({ grid, metres, unit, lines }) => (
          <li key={grid?.code ?? ''}>
            <p>
              {grid
                ? t(metres > 0 ? 'whose.near' : 'whose.in', { name: grid.name, code: grid.code, metres })
                : t('whose.outside')}
            </p>
            {lines.map((line, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- the steps of one answer never move
              <p key={place}>
                <AnswerLineText line={line} />
              </p>
            ))}
            {unit && unit.id !== value && (
              <button type="button" className="button" onClick={() => choose(unit.id)}>
                {t('whose.take', { unit: unit.name })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One step of how a unit was found. */
export function AnswerLineText({ line }: { line: AnswerLine }) {
  const { t } = useTranslation('desk');
  const { kind, rule, roster, unit, crew, until } = line;
  const shift = until ? `${until.slice(5, 10)} ${until.slice(11, 16)}` : '';
  return t(`whose.line.${kind}`, { rule, roster, unit, crew: crew ? `（${crew}）` : '', until: shift });
}
