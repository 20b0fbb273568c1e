import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths';
import { meIn } from '../session/me';

const ADMIN = [
  'tenant.manage',
  'organisation.manage',
  'catalogue.manage',
  'facility.write',
  'link.manage',
  'audit.read',
];

/** The faces of a tenant that the person signed in may open, in order. */
export function useFaces(tenant: string): { to: string; label: string }[] {
  const { t } = useTranslation('shared');
  const me = useQuery({ ...meIn(tenant), enabled: false }).data;
  const may = (...any: string[]) => any.some((one) => me?.permissions.includes(one));
  return [
    ...(may('case.read') ? [{ to: paths.desk(tenant), label: t('faces.desk') }] : []),
    ...(may('case.handle', 'case.check') && may('case.read')
      ? [{ to: paths.street(tenant), label: t('faces.street') }]
      : []),
    ...(may('case.supervise', 'case.handle') ? [{ to: paths.supervision(tenant), label: t('faces.supervision') }] : []),
    ...(may(...ADMIN) ? [{ to: paths.admin(tenant), label: t('faces.admin') }] : []),
    { to: paths.map(tenant), label: t('faces.portal') },
  ];
}
