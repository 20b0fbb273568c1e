import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '@/shared/api/types/layers';
import { layersIn, said, useLayer } from '@/shared/layers/layers';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';

/** A part of a page that needs to know the layers. */
export function WithLayers({ children }: { children: (layers: Layer[]) => ReactNode }) {
  const layers = useQuery(layersIn(useTenant().slug));
  if (layers.data) return children(layers.data);
  if (layers.isError) return <ErrorNote error={layers.error} retry={layers.refetch} />;
  return <Skeleton lines={7} />;
}

/** The layers to choose from, by their titles. */
export function useLayerOptions(layers: readonly Layer[]) {
  const { i18n } = useTranslation();
  return layers.map(({ code, title }) => ({ value: code, label: said(title, i18n.language) }));
}

/** What a field of a file stands for, in words: what its layer calls it, or what every facility has. */
export function useFieldName(kind: string): (field: string) => string {
  const { t, i18n } = useTranslation('admin');
  const layer = useLayer(kind);
  return (field) => {
    const known = layer?.attributes.find((one) => one.name === field);
    return known ? said(known.title, i18n.language) : t(`importField.${field}`, { defaultValue: field });
  };
}

/** What a layer is called; its code where it is not known. */
export function useLayerTitle(): (kind: string) => string {
  const { i18n } = useTranslation();
  const layers = useQuery(layersIn(useTenant().slug)).data;
  return (kind) => {
    const layer = layers?.find((one) => one.code === kind);
    return layer ? said(layer.title, i18n.language) : kind;
  };
}
