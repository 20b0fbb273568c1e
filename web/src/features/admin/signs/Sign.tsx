import { QRCode } from 'antd';
import type { Facility } from '@/shared/api/types/facilities';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import styles from './SignsPage.module.css';

/** What hangs at a facility speaks to whoever stands there, in both languages, whichever one its printer reads. */
const WORDS = [
  ['zh-CN', '扫一扫，看开放时间，或反映这里的问题', '没有手机网络？请拨打'],
  ['en', 'Scan for opening hours, or to report a problem here', 'Or call'],
] as const;

export function Sign({ facility }: { facility: Pick<Facility, 'id' | 'name' | 'address'> }) {
  const { slug, name, phone } = useTenant();
  const link = `${location.origin}${paths.map(slug)}?facility=${facility.id}`;
  return (
    <article className={styles.sign}>
      <p className={styles.tenant}>{name}</p>
      <h2>{facility.name}</h2>
      {facility.address && <p className={styles.address}>{facility.address}</p>}
      <QRCode
        className={styles.code ?? ''}
        type="svg"
        value={link}
        aria-label={link}
        errorLevel="Q"
        marginSize={4}
        bordered={false}
        color="#000000"
        bgColor="#ffffff"
      />
      {WORDS.map(([language, scan, call]) => (
        <p key={language} lang={language} className={styles.words}>
          {scan}
          {phone && (
            <small>
              {call} {phone}
            </small>
          )}
        </p>
      ))}
    </article>
  );
}
