import type { FeatureCollection } from 'geojson';
import type { BaseMap } from '../api/types/tenants';
import styles from './MapView.module.css';

interface Props {
  outline: FeatureCollection | undefined;
  baseMap: BaseMap | null;
  className?: string | undefined;
}

/** Who made what the map shows: the outline's own member `attribution`, and the tiles'. */
export function Attribution({ outline, baseMap, className = '' }: Props) {
  const said = [outline && 'attribution' in outline ? outline.attribution : null, baseMap?.attribution];
  const texts = said.filter((text) => typeof text === 'string' && text !== '');
  return texts.length > 0 ? <p className={`${styles.attribution} ${className}`}>{texts.join(' · ')}</p> : null;
}
