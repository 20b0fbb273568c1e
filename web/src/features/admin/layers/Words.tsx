import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** Words in files: as many as one types, parted by Enter, comma or 、. */
export function Words({
  label,
  ...field
}: {
  label?: string;
  id?: string;
  value?: string[];
  onChange?: (words: string[]) => void;
}) {
  const { t } = useTranslation('admin');
  return (
    <Select
      {...field}
      {...(label && { 'aria-label': label })}
      mode="tags"
      open={false}
      suffixIcon={null}
      maxCount={20}
      tokenSeparators={[',', '，', '、']}
      placeholder={t('layers.wordsHint')}
    />
  );
}
