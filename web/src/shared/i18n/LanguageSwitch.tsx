import { useTranslation } from 'react-i18next';
import { keepLanguage } from './languages';
import styles from './LanguageSwitch.module.css';

/** Says the other language in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other}
      onClick={() => {
        keepLanguage(other);
        void i18n.changeLanguage(other);
      }}
    >
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
