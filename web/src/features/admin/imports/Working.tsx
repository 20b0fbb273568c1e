import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

// what our own servers need, roughly; the bar slows down before it lies
const ROWS_A_SECOND = 2500;

/** That a file is being worked on, and about how far it is. */
export function Working({ rows }: { rows: number }) {
  const { t } = useTranslation('admin');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setSeconds((before) => before + 0.5), 500);
    return () => clearInterval(ticking);
  }, []);
  const expected = Math.max(1, rows / ROWS_A_SECOND);
  return (
    <div role="status">
      <Progress
        aria-label={t('imports.working', { count: rows })}
        percent={Math.round(95 * (1 - Math.exp(-seconds / expected)))}
        status="active"
        format={() => t('imports.working', { count: rows })}
      />
    </div>
  );
}
