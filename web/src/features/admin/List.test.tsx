import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import { List } from './List';

const rows = Array.from({ length: 51 }, (_, i) => ({ id: `${i}`, name: `row ${i}` }));
const columns = [{ title: 'Name', dataIndex: 'name' }];
const query = { isPending: false, isError: false, error: null, refetch: vi.fn() };

describe('a table of the administrator', () => {
  it('shows fifty rows and the others on a second page', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    await showInTenant(<List rows={rows} columns={columns} query={query} empty="none" />);
    expect(await screen.findAllByText(/^row/)).toHaveLength(50);
    await userEvent.click(screen.getByTitle('2'));
    expect(screen.getAllByText(/^row/).map((one) => one.textContent)).toEqual(['row 50']);
  });

  it('shows all that came and asks for more where there is more', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const more = { hasNextPage: true, isFetchingNextPage: false, fetchNextPage: vi.fn() };
    await showInTenant(<List rows={rows} columns={columns} query={query} more={more} empty="none" />);
    expect(await screen.findAllByText(/^row/)).toHaveLength(51);
    expect(screen.queryByTitle('2')).toBeNull();
    await userEvent.click(screen.getByRole('button'));
    expect(more.fetchNextPage).toHaveBeenCalledOnce();
  });
});
