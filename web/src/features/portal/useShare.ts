import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Hands a link on: to another app where the device can, else by the clipboard; what became of it is said for a while. */
export function useShare() {
  const { t } = useTranslation('portal');
  const [said, setSaid] = useState('');
  const share = async (url: string) => {
    if (await offered(url)) return;
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setSaid(t(copied ? 'share.copied' : 'share.failed'));
    setTimeout(() => setSaid(''), 6000);
  };
  return { said, share };
}

/** Whether the device asked with whom; who then changes their mind has not failed. */
async function offered(url: string): Promise<boolean> {
  if (!navigator.share) return false;
  return navigator.share({ title: document.title, url }).then(
    () => true,
    (fault: unknown) => (fault as Error).name === 'AbortError',
  );
}
