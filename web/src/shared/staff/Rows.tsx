import { Table, type TableProps } from 'antd';
import styles from './Rows.module.css';

/** A table; on a phone each of its rows is a card that names its values, so that nothing lies beyond the edge. */
export function Rows<T extends object>({ columns = [], ...rest }: TableProps<T>) {
  return (
    <Table<T>
      className={styles.rows ?? ''}
      scroll={{ x: 'max-content' }}
      columns={columns.map((column) =>
        typeof column.title === 'string'
          ? { ...column, onCell: () => ({ 'data-name': column.title }) as object }
          : column,
      )}
      {...rest}
    />
  );
}
