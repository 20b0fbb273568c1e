import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Street.module.css';

interface Props {
  label: string;
  /** What is lost. */
  question: string;
  confirm: string;
  act: () => void;
}

/** A button that throws something away, once it was asked whether that is meant. */
export function AskFirst({ label, question, confirm, act }: Props) {
  const { t } = useTranslation('shared');
  const [asking, ask] = useState(false);
  const asked = useRef(false);
  const id = useId();
  const opener = useCallback((button: HTMLButtonElement | null) => {
    if (asked.current) button?.focus();
  }, []);
  if (!asking) {
    return (
      <button ref={opener} type="button" className="button" onClick={() => ask((asked.current = true))}>
        {label}
      </button>
    );
  }
  return (
    <div role="group" aria-labelledby={id} className={styles.asked}>
      <p id={id} className={styles.warning}>
        {question}
      </p>
      <button type="button" className={`button ${styles.refusal}`} onClick={act}>
        {confirm}
      </button>
      <button ref={focused} type="button" className="button" onClick={() => ask(false)}>
        {t('cancel')}
      </button>
    </div>
  );
}

function focused(button: HTMLButtonElement | null) {
  button?.focus();
}
