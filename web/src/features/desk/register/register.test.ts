import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import type { Registration } from './form';
import { register } from './register';

const form: Registration = {
  source: 'patrol',
  category: null,
  description: '路边小广告',
  address: '',
  place: { lng: 109.41, lat: 24.32 },
  name: '',
  phone: '',
  orderNumber: '',
  handled: '已当场清除',
};

describe('registering a case', () => {
  beforeEach(() => void vi.stubGlobal('document', { cookie: '' }));

  it('sends words alone as JSON', async () => {
    const asked = answering([[/api\/cases$/, () => json({ id: 'a' })]]);
    await register('liuzhou', form, [], 'k');
    expect(asked[0]?.headers.get('Idempotency-Key')).toBe('k');
    expect(JSON.parse(String(asked[0]?.body))).toMatchObject({ handled: '已当场清除' });
  });

  it('sends files piece by piece first, and nothing again that has arrived', async () => {
    let made = 0;
    const tus = (headers: Record<string, string>) => new Response(null, { status: 204, headers });
    const asked = answering([
      [
        /api\/uploads$/,
        () => new Response(null, { status: 201, headers: { Location: `/t/liuzhou/api/uploads/u${++made}` } }),
      ],
      [/api\/uploads\/u\d$/, ({ method }) => tus({ 'Upload-Offset': method === 'HEAD' ? '1' : '1' })],
      [
        /api\/cases$/,
        () => (asked.filter((one) => one.url.endsWith('cases')).length > 1 ? json({ id: 'a' }) : json({}, 503)),
      ],
    ]);
    const files = ['before.jpg', 'after.mp4'].map((name) => new File(['x'], name));
    const told = vi.fn();
    await expect(register('liuzhou', form, files, 'k', told)).rejects.toThrow();
    await register('liuzhou', form, files, 'k', told);

    expect(asked.filter(({ url, method }) => method === 'POST' && url.endsWith('uploads'))).toHaveLength(2);
    expect(asked.filter(({ method }) => method === 'PATCH')).toHaveLength(2);
    const sent = JSON.parse(String(asked.at(-1)?.body));
    expect(sent).toMatchObject({ handled: '已当场清除', uploads: [{ upload: 'u1' }, { upload: 'u2' }] });
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ at: 2, count: 2, sent: 1 }));
  });
});
