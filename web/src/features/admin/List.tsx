import { Button, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Rows } from '@/shared/staff/Rows';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';

interface Props<T> {
  rows: T[] | undefined;
  columns: TableProps<T>['columns'];
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown };
  more?: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  empty: string;
  rowKey?: TableProps<T>['rowKey'];
  expandable?: TableProps<T>['expandable'];
}

/** More rows than these are too heavy for a page, whoever reads it. */
const PAGES = { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false };

/** A table of the administrator: says when it is empty and why it failed, and goes on where there is more. */
export function List<T extends object>({ rows, columns, query, more, empty, rowKey = 'id', expandable }: Props<T>) {
  const { t } = useTranslation('shared');
  if (query.isError && !rows?.length) return <ErrorNote error={query.error} retry={query.refetch} />;
  return (
    <>
      <Rows<T>
        rowKey={rowKey}
        dataSource={rows ?? []}
        columns={columns ?? []}
        loading={query.isPending}
        pagination={more ? false : PAGES}
        locale={{ emptyText: query.isPending ? ' ' : <EmptyNote title={empty} /> }}
        {...(expandable && { expandable })}
      />
      {more?.hasNextPage && (
        <p style={{ textAlign: 'center' }}>
          <Button size="large" loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}
