import type { Layer } from '../api/types/layers';
import { useDark } from '../tenant/useDark';
import { hueOf, iconOf } from './looks';
import styles from './LayerMark.module.css';

type Look = Pick<Layer, 'icon' | 'colour'> | undefined;

/** The icon of a layer; a pin where it is not known. */
export function LayerIcon({ layer }: { layer: Pick<Layer, 'icon'> | undefined }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={iconOf(layer)} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

/** The same in white upon the layer's colour, as the map shows it. */
export function LayerMark({ layer }: { layer: Look }) {
  return (
    <span className={styles.mark} style={{ background: hueOf(layer, useDark()) }}>
      <LayerIcon layer={layer} />
    </span>
  );
}
