import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Layer } from '@/shared/api/types/layers';
import { LayerMark } from '@/shared/layers/LayerMark';
import { layersIn, said } from '@/shared/layers/layers';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { Tag } from '../Tag';
import { useChange } from '../useAdmin';
import { LayerDialog } from './LayerDialog';
import styles from './Layers.module.css';

/** Sorts of facilities (图层): those that come with the product, and those a city has thought of itself. */
export default function LayersPage() {
  const { t, i18n } = useTranslation('admin');
  const { slug } = useTenant();
  const client = useQueryClient();
  // elsewhere they may be minutes old
  const layers = useQuery({ ...layersIn(slug), staleTime: 0 });
  const again = () => void client.invalidateQueries({ queryKey: layersIn(slug).queryKey });
  const remove = useChange(again);
  const [edited, setEdited] = useState<{ layer: Layer | null; another: boolean } | null>(null);
  return (
    <>
      <PageHead title={t('layers.title')} lead={t('layers.lead')}>
        <Button type="primary" size="large" onClick={() => setEdited({ layer: null, another: true })}>
          {t('layers.add')}
        </Button>
      </PageHead>
      <List<Layer>
        rowKey="code"
        rows={layers.data}
        query={layers}
        empty={t('layers.empty')}
        expandable={{ expandedRowRender: known }}
        columns={[
          {
            title: t('layers.layer'),
            render: (_, one) => (
              <span className={styles.name}>
                <LayerMark layer={one} />
                <span>
                  <strong>{said(one.title, i18n.language)}</strong>
                  <small>{one.code}</small>
                </span>
              </span>
            ),
          },
          { title: t('layers.whose'), render: (_, one) => t(one.own ? 'layers.own' : 'layers.standard') },
          { title: t('layers.attributes'), align: 'end', render: (_, one) => one.attributes.length },
          {
            title: t('layers.use'),
            render: (_, one) => (
              <Tag tone={one.inUse ? 'good' : 'plain'}>{t(one.inUse ? 'layers.inUse' : 'layers.unused')}</Tag>
            ),
          },
          {
            title: t('actions'),
            render: (_, one) => (
              <Space wrap>
                <Link className="button" to={`${paths.admin(slug, 'facilities')}?kind=${one.code}`}>
                  {t('facilities.title')}
                </Link>
                {one.own && <Button onClick={() => setEdited({ layer: one, another: false })}>{t('edit')}</Button>}
                <Button onClick={() => setEdited({ layer: one, another: true })}>{t('layers.another')}</Button>
                {one.own && !one.inUse && (
                  <Popconfirm
                    title={t('layers.removeAsk', { name: said(one.title, i18n.language) })}
                    onConfirm={() =>
                      remove.mutate({ path: `layers/${one.code}`, method: 'DELETE', query: { version: one.version } })
                    }
                  >
                    <Button danger>{t('remove')}</Button>
                  </Popconfirm>
                )}
              </Space>
            ),
          },
        ]}
      />
      {edited && (
        <LayerDialog
          {...edited}
          close={() => setEdited(null)}
          saved={() => {
            again();
            setEdited(null);
          }}
        />
      )}
    </>
  );
}

const known = (layer: Layer) => <Known layer={layer} />;

/** What may be known of the facilities of a layer. */
function Known({ layer: { description, attributes } }: { layer: Layer }) {
  const { t, i18n } = useTranslation('admin');
  const about = description && said(description, i18n.language);
  return (
    <>
      {about && <p className={styles.note}>{about}</p>}
      {attributes.length === 0 && <p className={styles.note}>{t('layers.bare')}</p>}
      {attributes.map(({ name, form, title }) => (
        <Tag key={name}>
          {said(title, i18n.language)} · {t(`layers.form.${form}`)}
        </Tag>
      ))}
    </>
  );
}
