import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { newKey } from '@/shared/keeping/key';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { CloseIcon } from '@/shared/ui/icons';
import type { View } from '../view';
import { BUILT_IN, filterOf, isSame, keep, remove, viewFrom, viewsIn, type KeptView } from './views';
import styles from './ViewsDialog.module.css';

interface Props {
  tenant: string;
  view: View;
  choose: (view: View) => void;
  close: () => void;
}

/** Filters to choose from: those that everybody has, and one's own; and the present one to keep. */
export function ViewsDialog({ tenant, view, choose, close }: Props) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const id = useId();
  const { data, error } = useQuery(viewsIn(tenant));
  const [name, setName] = useState('');
  const [usual, setUsual] = useState(false);
  const again = () => client.invalidateQueries({ queryKey: viewsIn(tenant).queryKey });
  const keeping = useMutation({ mutationFn: (one: KeptView) => keep(tenant, one), onSuccess: again });
  const removing = useMutation({ mutationFn: (one: string) => remove(tenant, one), onSettled: again });
  const own = data?.items ?? [];
  const full = data !== undefined && own.length >= data.most;
  const same = own.find((one) => one.name === name.trim());
  const save = () => {
    if (!name.trim() || (full && !same) || keeping.isPending) return;
    keeping.mutate(
      { id: same?.id ?? newKey(), name: name.trim(), usual, filter: filterOf(view) },
      { onSuccess: () => setName('') },
    );
  };
  const take = (one: View) => {
    choose(one);
    close();
  };
  return (
    <Modal open title={t('views.title')} footer={null} width={520} onCancel={close}>
      <div className={styles.views}>
        <ul aria-label={t('views.builtIn')}>
          {BUILT_IN.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                className={styles.view}
                aria-current={isSame(one.view, view) || undefined}
                onClick={() => take(one.view)}
              >
                {t(`views.of.${one.name}`)}
                <small>{t(`views.is.${one.name}`)}</small>
              </button>
            </li>
          ))}
        </ul>
        <h3>{t('views.own')}</h3>
        {error && <ErrorNote error={error} />}
        {data && own.length === 0 && <p className={styles.none}>{t('views.none')}</p>}
        <ul aria-label={t('views.own')}>
          {own.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={styles.view}
                aria-current={isSame(viewFrom(one), view) || undefined}
                onClick={() => take(viewFrom(one))}
              >
                {one.name}
                {one.usual && <small>{t('views.isUsual')}</small>}
              </button>
              <button
                type="button"
                className={styles.usual}
                aria-pressed={one.usual}
                aria-label={t('views.usualOf', { name: one.name })}
                onClick={() => keeping.mutate({ ...one, usual: !one.usual })}
              >
                {t('views.usual')}
              </button>
              <button
                type="button"
                className={styles.remove}
                aria-label={t('views.remove', { name: one.name })}
                onClick={() => removing.mutate(one.id)}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
        <form
          className={styles.keep}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor={id}>{t('views.keep')}</label>
          <Input
            id={id}
            value={name}
            maxLength={40}
            autoComplete="off"
            placeholder={t('views.name')}
            onChange={(event) => setName(event.target.value)}
          />
          <Checkbox checked={usual} onChange={(event) => setUsual(event.target.checked)}>
            {t('views.opens')}
          </Checkbox>
          <button type="submit" className="button primary" disabled={!name.trim() || (full && !same)}>
            {t(same ? 'views.replace' : 'views.save')}
          </button>
          {data && <small>{t(full ? 'views.full' : 'views.most', { count: data.most })}</small>}
        </form>
        {(keeping.error ?? removing.error) && <ErrorNote error={keeping.error ?? removing.error} />}
      </div>
    </Modal>
  );
}
