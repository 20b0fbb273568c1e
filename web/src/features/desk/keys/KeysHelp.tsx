import { Modal, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PossibleAction } from '@/shared/api/types/cases';
import { inOrder } from '@/shared/cases/needs';
import { FIXED_KEYS, LETTERS } from './keymap';
import styles from './KeysHelp.module.css';
import { useKeysOn } from './useKeys';

/** What every key does; and the switch for people whom single keys disturb. */
export function KeysHelp({ open, close, actions }: { open: boolean; close: () => void; actions: PossibleAction[] }) {
  const { t } = useTranslation('desk');
  const [on, turn] = useKeysOn();
  return (
    <Modal open={open} onCancel={close} footer={null} title={t('keys.title')} width={640}>
      <label className={styles.switch}>
        <Switch checked={on} onChange={turn} /> {t('keys.on')}
      </label>
      <div className={styles.columns}>
        <dl className={styles.keys}>
          {FIXED_KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
              </dt>
              <dd>{t(`keys.of.${NAMES[key] ?? key}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>{t('keys.of.enter')}</dd>
          </div>
          <div>
            <dt>
              <kbd>Ctrl</kbd>+<kbd>Enter</kbd>
            </dt>
            <dd>{t('keys.of.submit')}</dd>
          </div>
          <div>
            <dt>
              <kbd>d</kbd> <kbd>s</kbd>
            </dt>
            <dd>{t('keys.of.together')}</dd>
          </div>
        </dl>
        <div>
          <h3 className={styles.title}>{t('keys.actions')}</h3>
          {actions.length === 0 && <p>{t('keys.noActions')}</p>}
          <dl className={styles.keys}>
            {inOrder(actions).map(({ action }, at) => (
              <div key={action}>
                <dt>
                  <kbd>{at + 1}</kbd> <kbd>{LETTERS[action]}</kbd>
                </dt>
                <dd>{t(`action.${action}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </Modal>
  );
}

const NAMES: Record<string, string> = {
  ']': 'nextStage',
  '[': 'previousStage',
  '/': 'search',
  '?': 'help',
  '!': 'bell',
  x: 'pick',
  X: 'pickTo',
  '*': 'pickAll',
  '0': 'map',
  '=': 'views',
};
