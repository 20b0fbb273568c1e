import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '@/shared/api/types/layers';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useLayerOptions, WithLayers } from '../layers/useLayers';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { useChange, useOne } from '../useAdmin';
import { placesOf, textOf, type Connected, type Operator, type Place } from './operator';

interface Props {
  /** None yet where one is connected. */
  operator: Operator | null;
  close: () => void;
  made: (one: Connected) => void;
}

interface Told {
  name: string;
  kind: string;
  source?: string | null;
  staleAfter: number;
  places: string;
}

/** Who it is, and of which places it may speak. */
export function OperatorDialog(props: Props) {
  const { operator } = props;
  const places = useOne<{ items: Place[] }>(`availability/operators/${operator?.id}/places`, operator !== null);
  if (operator && !places.data)
    return places.error && <ErrorNote error={places.error} retry={() => places.refetch()} />;
  return <WithLayers>{(layers) => <Dialog {...props} layers={layers} places={places.data?.items ?? []} />}</WithLayers>;
}

function Dialog({ operator, close, made, layers, places }: Props & { layers: Layer[]; places: Place[] }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const options = useLayerOptions(layers);
  const connect = useChange<Connected>(made);
  const change = useChange(close);
  const error = connect.error ?? change.error;
  useEffect(() => {
    if (error) form.setFields(fieldErrors(error));
  }, [form, error]);
  const save = (told: Told) => {
    const body = { ...told, places: placesOf(told.places).places };
    if (!operator) connect.mutate({ path: 'availability/operators', method: 'POST', body });
    else
      change.mutate({
        path: `availability/operators/${operator.id}`,
        method: 'PUT',
        body: { ...body, version: operator.version },
      });
  };
  return (
    <Modal
      open
      title={t(operator ? 'availability.edit' : 'availability.add')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={connect.isPending || change.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          kind: 'parking',
          staleAfter: 15,
          ...operator,
          places: textOf(places),
        }}
        onFinish={save}
      >
        <Form.Item name="name" label={t('availability.name')} rules={[{ required: true, whitespace: true, max: 60 }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label={t('facilities.layer')} rules={[{ required: true }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="source" label={t('availability.source')} extra={t('availability.sourceHint')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="places"
          label={t('availability.places')}
          extra={t('availability.placesHint')}
          rules={[
            {
              validator: (_, text: string) => {
                const [first] = placesOf(text).wrong;
                return first === undefined
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('availability.wrongLine', { line: first })));
              },
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item
          name="staleAfter"
          label={t('availability.staleAfter')}
          extra={t('availability.staleHint')}
          rules={[{ required: true }]}
        >
          <InputNumber min={1} max={1440} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
