import { useId } from 'react';
import { LayerMark } from '@/shared/layers/LayerMark';
import styles from './Layers.module.css';

interface Props {
  id?: string;
  label: string;
  looks: { value: string; name: string; icon: string; colour: string }[];
  value?: string;
  onChange?: (value: string) => void;
}

/** One look of several, each shown as the map would show it. */
export function Looks({ id, label, looks, value, onChange }: Props) {
  const group = useId();
  return (
    <div id={id} className={styles.looks} role="radiogroup" aria-label={label}>
      {looks.map((one) => (
        <label key={one.value} className={styles.look} title={one.name}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={value === one.value}
            onChange={() => onChange?.(one.value)}
          />
          <LayerMark layer={one} />
          <span>{one.name}</span>
        </label>
      ))}
    </div>
  );
}
