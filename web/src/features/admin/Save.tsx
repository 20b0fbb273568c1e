import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** The button that ends a form. */
export function Save({ saving, label }: { saving: boolean; label?: string }) {
  const { t } = useTranslation('shared');
  return (
    <Button type="primary" htmlType="submit" loading={saving} size="large">
      {label ?? t('save')}
    </Button>
  );
}
