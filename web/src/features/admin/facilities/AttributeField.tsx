import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '@/shared/api/types/layers';
import { said } from '@/shared/layers/layers';
import styles from './Facilities.module.css';

/** Something that may be known of a facility, to be filled in as its form wants it; what is not known stays empty. */
export function AttributeField({ attribute }: { attribute: Attribute }) {
  const { t, i18n } = useTranslation('admin');
  return (
    <Form.Item
      name={['attributes', attribute.name]}
      label={said(attribute.title, i18n.language)}
      extra={attribute.form === 'HOURS' ? t('facilities.hoursHint') : undefined}
    >
      <Control attribute={attribute} />
    </Form.Item>
  );
}

function Control({ attribute: { form, values = [] }, ...field }: { attribute: Attribute }) {
  const { t, i18n } = useTranslation('admin');
  const choice = {
    ...field,
    allowClear: true,
    placeholder: t('facilities.unknown'),
    options: values.map(({ code, title }) => ({ value: code, label: said(title, i18n.language) })),
  };
  switch (form) {
    case 'CHOICE':
      return <Select {...choice} />;
    case 'CHOICES':
      return <Select {...choice} mode="multiple" />;
    case 'FLAG':
      return (
        <Select
          {...choice}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
        />
      );
    case 'COUNT':
      return <InputNumber {...field} min={0} max={99_999} precision={0} className={styles.wide} />;
    case 'METRES':
      return (
        <InputNumber
          {...field}
          min={0.01}
          max={20}
          step={0.1}
          suffix={t('facilities.metres')}
          className={styles.wide}
        />
      );
    case 'AMOUNT':
      return <InputNumber {...field} min={0} max={9_999_999.99} precision={2} className={styles.wide} />;
    case 'WORDS':
      return <Input.TextArea {...field} autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />;
    default:
      return <Input {...field} maxLength={form === 'HOURS' ? 255 : 100} />;
  }
}
