import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import { PhotoPicker } from './PhotoPicker';

/** Photos that are made smaller when the test says so. */
const smaller = vi.hoisted(() => ({ waiting: [] as (() => void)[] }));
vi.mock('./photos', async (original) => ({
  ...(await original<object>()),
  prepared: (file: File) => new Promise((done) => smaller.waiting.push(() => done(file))),
}));

const preparing = vi.fn();
function Page() {
  const [photos, setPhotos] = useState<Blob[]>([]);
  return (
    <>
      <PhotoPicker photos={photos} onChange={setPhotos} onPreparing={preparing} />
      <output>{photos.map((photo) => (photo as File).name).join()}</output>
    </>
  );
}

const picked = (label: string, name: string) =>
  fireEvent.change(screen.getByLabelText(label), {
    target: { files: [new File(['x'], name, { type: 'image/jpeg' })] },
  });
const ready = (at: number) => act(async () => smaller.waiting[at]?.());

describe('picking photos', () => {
  beforeEach(async () => {
    smaller.waiting.length = 0;
    preparing.mockClear();
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    await showInTenant(<Page />);
    await screen.findByLabelText('拍照');
  });

  it('loses none that is picked while another is made smaller', async () => {
    picked('拍照', 'a.jpg');
    picked('从相册选', 'b.jpg');
    await ready(1);
    await ready(0);
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent('b.jpg,a.jpg'));
  });

  it('brings none back that was taken away meanwhile', async () => {
    picked('拍照', 'a.jpg');
    await ready(0);
    picked('拍照', 'b.jpg');
    fireEvent.click(screen.getByRole('button', { name: '去掉照片 1' }));
    await ready(1);
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent(/^b\.jpg$/));
  });

  it('tells how long photos are still to come', async () => {
    picked('拍照', 'a.jpg');
    picked('拍照', 'b.jpg');
    await ready(0);
    expect(preparing.mock.calls).toEqual([[true]]);
    await ready(1);
    expect(preparing.mock.calls).toEqual([[true], [false]]);
  });
});
