import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Layers.module.css';

interface Props {
  /** Where the two stand, `zh` and `en` below it. */
  path: (string | number)[];
  label: string;
  extra?: string;
  max?: number;
  optional?: boolean;
  onLeave?: () => void;
}

/** The same in Chinese and in English. */
export function TwoWords({ path, label, extra, max = 40, optional = false, onLeave }: Props) {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.two}>
      {(['zh', 'en'] as const).map((language) => (
        <Form.Item
          key={language}
          name={[...path, language]}
          label={t('layers.in', { what: label, language: t(`layers.language.${language}`) })}
          extra={language === 'zh' ? extra : undefined}
          rules={optional ? [] : [{ required: true, whitespace: true, message: t('layers.missing') }]}
        >
          {max > 100 ? (
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={max} lang={language} />
          ) : (
            <Input maxLength={max} lang={language} onBlur={language === 'en' ? onLeave : undefined} />
          )}
        </Form.Item>
      ))}
    </div>
  );
}
