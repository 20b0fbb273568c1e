import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import portal from './locales/zh-CN.json';
import { useShare } from './useShare';

const link = 'https://city.example/t/liuzhou/map?facility=a';

function Sharing() {
  const { said, share } = useShare();
  return (
    <>
      <button onClick={() => void share(link)}>share</button>
      <p role="status">{said}</p>
    </>
  );
}

async function shared(device: Partial<Navigator>): Promise<string | null> {
  answering([[/api\/profile$/, () => json(liuzhou)]]);
  await showInTenant(<Sharing />, { texts: { portal } });
  const user = userEvent.setup();
  vi.stubGlobal('navigator', { ...device });
  await user.click(await screen.findByRole('button'));
  return (await screen.findByRole('status')).textContent;
}

describe('a link', () => {
  it('goes to another app where the device can', async () => {
    const share = vi.fn(async () => undefined);
    expect(await shared({ share })).toBe('');
    expect(share).toHaveBeenCalledWith({ title: document.title, url: link });
  });

  it('goes nowhere when its sender thinks better of it', async () => {
    const writeText = vi.fn(async () => undefined);
    const share = () => Promise.reject(new DOMException('', 'AbortError'));
    expect(await shared({ share, clipboard: { writeText } as unknown as Clipboard })).toBe('');
    expect(writeText).not.toHaveBeenCalled();
  });

  it('is copied where it cannot be handed on', async () => {
    const writeText = vi.fn(async () => undefined);
    expect(await shared({ clipboard: { writeText } as unknown as Clipboard })).toBe(portal.share.copied);
    expect(writeText).toHaveBeenCalledWith(link);
  });

  it('is left to its sender where nothing can be copied', async () => {
    expect(await shared({})).toBe(portal.share.failed);
  });
});
