import { App, ConfigProvider, theme as antd } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { LanguageSwitch } from '../i18n/LanguageSwitch';
import { signOut, useMe } from '../session/me';
import type { Accent } from '../tenant/colour';
import { useDark } from '../tenant/useDark';
import styles from './StaffFrame.module.css';

interface Props {
  tenant: string;
  name: string;
  accent: Accent;
  /** The faces this person may open, in order. */
  faces: { to: string; label: string }[];
  /** What the face itself adds to the bar. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of every staff face: antd in the tenant's colour and the person's language, one quiet bar on top. */
export function StaffFrame({ tenant, name, accent, faces, tools, children }: Props) {
  const { t, i18n } = useTranslation();
  const dark = useDark();
  const me = useMe();
  const { pathname } = useLocation();
  const here = faces
    .map((face) => face.to)
    .filter((to) => `${pathname}/`.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={i18n.language === 'en' ? en : zh}
      theme={{
        algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
        token: {
          colorPrimary: accent.fill,
          colorLink: accent.text,
          // antd's own are too pale to be read (4.5:1)
          colorLinkHover: accent.text,
          colorLinkActive: accent.text,
          borderRadius: 8,
          controlHeight: 36,
          // antd's own greys stay below what WCAG asks of text (4.5:1) and of a field's edge (3:1)
          colorTextPlaceholder: dark ? '#9aa6b2' : '#646f7b',
          colorTextDescription: dark ? '#a5b1bd' : '#545f6b',
          colorInfo: accent.fill,
          colorError: dark ? '#ff7875' : '#cf1322',
          colorWarning: dark ? '#ffc53d' : '#ad6800',
          colorSuccess: dark ? '#73d13d' : '#237804',
          colorBorder: dark ? '#6f7c8a' : '#8b95a1',
          fontFamily: 'inherit',
        },
      }}
    >
      <App>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <header className={styles.bar}>
          <strong className={styles.name}>{name}</strong>
          <nav className={styles.faces}>
            {faces.map((face) => (
              <Link
                key={face.to}
                to={face.to}
                className={face.to === here ? styles.here : undefined}
                aria-current={face.to === here ? 'page' : undefined}
              >
                {face.label}
              </Link>
            ))}
          </nav>
          <span className={styles.person}>
            {me.name}
            {me.unit && <small> · {me.unit.name}</small>}
          </span>
          {tools}
          <LanguageSwitch />
          <button type="button" className={styles.out} onClick={() => void signOut(tenant)}>
            {t('signOut')}
          </button>
        </header>
        <main id="content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
      </App>
    </ConfigProvider>
  );
}
