import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '@/shared/api/types/layers';
import { LayerIcon } from '@/shared/layers/LayerMark';
import { said } from '@/shared/layers/layers';
import { AccessibleIcon, ClockIcon } from '@/shared/ui/icons';
import styles from './Filters.module.css';
import type { Wishes } from './grouping';

interface Props {
  wishes: Wishes;
  /** Those there is something of. */
  layers: readonly Layer[];
  onChange: (changes: Record<string, string | null>) => void;
}

/** What a citizen looks for; it stands in the address, so that a link shows the same. */
export function Filters({ wishes, layers, onChange }: Props) {
  const { t } = useTranslation('portal');
  return (
    <div className={styles.filters} role="group" aria-label={t('filters.label')}>
      {layers.length > 1 && (
        <Kinds chosen={wishes.kind} layers={layers} onChoose={(kind) => onChange({ kind, facility: null })} />
      )}
      <Wish
        on={wishes.openNow}
        icon={<ClockIcon />}
        label={t('filters.open')}
        onPress={(on) => onChange({ open: on ? '1' : null })}
      />
      <Wish
        on={wishes.accessible}
        icon={<AccessibleIcon />}
        label={t('filters.accessible')}
        onPress={(on) => onChange({ accessible: on ? '1' : null })}
      />
    </div>
  );
}

function Kinds({
  chosen,
  layers,
  onChoose,
}: {
  chosen: string | null;
  layers: readonly Layer[];
  onChoose: (kind: string | null) => void;
}) {
  const { t, i18n } = useTranslation('portal');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // on a phone they lie in one line that may be wider than the screen
    const input = box.current?.querySelector(`[value='${chosen ?? ''}']`);
    input?.parentElement?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  return (
    <div ref={box} className={styles.kinds} role="radiogroup" aria-label={t('filters.kind')}>
      {[undefined, ...layers].map((layer) => (
        <label key={layer?.code ?? ''} className={styles.kind}>
          <input
            type="radio"
            name="kind"
            value={layer?.code ?? ''}
            className="visually-hidden"
            checked={chosen === (layer?.code ?? null)}
            onChange={() => onChoose(layer?.code ?? null)}
          />
          <span>
            {layer && <LayerIcon layer={layer} />}
            {layer ? said(layer.one, i18n.language) : t('filters.all')}
          </span>
        </label>
      ))}
    </div>
  );
}

function Wish({
  on,
  icon,
  label,
  onPress,
}: {
  on: boolean;
  icon: ReactNode;
  label: string;
  onPress: (on: boolean) => void;
}) {
  return (
    <button type="button" className={styles.wish} aria-pressed={on} onClick={() => onPress(!on)}>
      {icon}
      {label}
    </button>
  );
}
