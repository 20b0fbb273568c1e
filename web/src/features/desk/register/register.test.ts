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

  it('sends words and photos together', async () => {
    const asked = answering([[/api\/cases$/, () => json({ id: 'a' })]]);
    const photos = ['before.jpg', 'after.jpg'].map((name) => new File(['x'], name, { type: 'image/jpeg' }));
    await register('liuzhou', form, photos, 'k');
    const sent = asked[0]?.body as FormData;
    expect(JSON.parse(await (sent.get('report') as Blob).text())).toMatchObject({ handled: '已当场清除' });
    expect(sent.getAll('photos').map((photo) => (photo as File).name)).toEqual(['before.jpg', 'after.jpg']);
  });
});
