import { useId } from 'react';
import { CameraIcon } from '@/shared/ui/icons';
import styles from './FilesButton.module.css';

interface Props {
  id: string;
  label: string;
  /** What was chosen so far, in words. */
  chosen: string;
  disabled?: boolean;
  /** Kinds of file, as the browser calls them. */
  accept?: string;
  choose: (files: File[]) => void;
}

/** Chooses pictures: the browser's own field speaks the browser's language, this one ours. */
export function FilesButton({ id, label, chosen, disabled = false, accept = 'image/jpeg,image/png', choose }: Props) {
  const told = useId();
  return (
    <span className={styles.files}>
      <label className={`button ${styles.button}`} data-disabled={disabled || undefined}>
        <CameraIcon />
        {label}
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept={accept}
          multiple
          disabled={disabled}
          aria-describedby={told}
          onChange={(event) => {
            choose([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <span id={told}>{chosen}</span>
    </span>
  );
}
