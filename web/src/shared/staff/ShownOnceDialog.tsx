import { Button, Modal } from 'antd';
import type { ComponentProps } from 'react';
import { ShownOnce } from './ShownOnce';

interface Props extends ComponentProps<typeof ShownOnce> {
  title: string;
  /** What one says before it is gone: that one has it safe. */
  kept: string;
  close: () => void;
}

/** What is shown once, in a dialog that no stray click closes. */
export function ShownOnceDialog({ title, kept, close, lines }: Props) {
  return (
    <Modal
      open
      title={title}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {kept}
        </Button>
      }
    >
      <ShownOnce lines={lines} />
    </Modal>
  );
}
