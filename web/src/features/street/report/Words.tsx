import report from '@/shared/report/report.module.css';
import styles from '../Street.module.css';

interface WordsProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  fault: string | null;
  change: (value: string) => void;
}

export function Words({ id, label, hint, value, fault, change }: WordsProps) {
  return (
    <label className={report.field}>
      <span>{label}</span>
      <textarea
        id={`street-${id}`}
        rows={3}
        maxLength={1900}
        value={value}
        placeholder={hint}
        aria-invalid={fault !== null}
        onChange={(event) => change(event.target.value)}
      />
      {fault && (
        <em className={styles.warning} role="alert">
          {fault}
        </em>
      )}
    </label>
  );
}
