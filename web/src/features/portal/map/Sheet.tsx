import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Sheet.module.css';

export type Snap = 'peek' | 'half' | 'full';
/** What the sheet shows when nothing is chosen. */
export const LIST = 'list';
const ORDER: Snap[] = ['peek', 'half', 'full'];

interface Props {
  snap: Snap;
  onSnap: (snap: Snap) => void;
  label: string;
  /** Names what is shown: something new is read from its top, what was left is found again where it was left. */
  showing: string;
  children: ReactNode;
}

/** On a phone a sheet over the map, drawn up by its grip or by a press on it; on a desk a panel beside the map. */
export function Sheet({ snap, onSnap, label, showing, children }: Props) {
  const { t } = useTranslation('portal');
  const from = useRef<number | null>(null);
  const inside = useKeptScroll(showing);
  const step = (by: number) => onSnap(ORDER[Math.min(2, Math.max(0, ORDER.indexOf(snap) + by))] ?? snap);
  return (
    <section className={styles.sheet} data-snap={snap} aria-label={label}>
      <button
        type="button"
        className={styles.grip}
        aria-expanded={snap !== 'peek'}
        aria-label={snap === 'full' ? t('sheet.less') : t('sheet.more')}
        onClick={() => onSnap(snap === 'full' ? 'peek' : (ORDER[ORDER.indexOf(snap) + 1] ?? 'peek'))}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') step(1);
          if (event.key === 'ArrowDown') step(-1);
        }}
        onTouchStart={(event) => {
          from.current = event.touches[0]?.clientY ?? null;
        }}
        onTouchEnd={(event) => {
          const moved = from.current === null ? 0 : (event.changedTouches[0]?.clientY ?? from.current) - from.current;
          from.current = null;
          if (Math.abs(moved) < 24) return;
          event.preventDefault();
          step(moved < 0 ? 1 : -1);
        }}
      >
        <span />
      </button>
      <div className={styles.inside} ref={inside}>
        {children}
      </div>
    </section>
  );
}

function useKeptScroll(showing: string) {
  const inside = useRef<HTMLDivElement>(null);
  const kept = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const box = inside.current;
    const left = kept.current;
    if (!box) return;
    box.scrollTop = showing === LIST ? (left.get(showing) ?? 0) : 0;
    const keep = () => left.set(showing, box.scrollTop);
    box.addEventListener('scroll', keep, { passive: true });
    return () => box.removeEventListener('scroll', keep);
  }, [showing]);
  return inside;
}
