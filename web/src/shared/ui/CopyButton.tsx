import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation('shared');
  const [done, setDone] = useState(false);
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        void navigator.clipboard?.writeText(text).then(() => {
          setDone(true);
          setTimeout(() => setDone(false), 2500);
        });
      }}
    >
      <span aria-live="polite">{done ? t('copied') : (label ?? t('copy'))}</span>
    </button>
  );
}
