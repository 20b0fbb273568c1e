import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { CaseAction, Stage } from '@/shared/api/types/lifecycle';
import type { Row } from '../api';
import type { usePicks } from '../pick/usePicks';
import type { Address } from '../useAddress';
import type { Command } from './keymap';
import { neighbour } from './neighbour';
import { useKeys } from './useKeys';

interface Desk {
  rows: readonly Row[];
  /** As they stand side by side above the list; nothing is all of them. */
  stages: readonly (Stage | null)[];
  address: Address;
  shown: CaseDetail | undefined;
  picks: ReturnType<typeof usePicks>;
  acting: { chosen: unknown; choose: (action: CaseAction | null) => void };
  focusRow: (id: string) => void;
  /** What a key does that needs nothing else. */
  plain: Record<'map' | 'views' | 'search' | 'refresh' | 'register' | 'photos' | 'case' | 'bell' | 'help', () => void>;
}

/** Does what keys say, on the whole desk; the same can be had from buttons. */
export function useCommands({ rows, stages, address, shown, picks, acting, focusRow, plain }: Desk) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const { view, open } = address;
  const ids = rows.map((row) => row.id);
  const focused = () =>
    document.activeElement?.closest('li')?.querySelector('[data-row]')?.getAttribute('data-row') ?? open;
  const move = (by: 1 | -1) => {
    const next = neighbour(ids, focused(), by);
    if (next) focusRow(next);
  };
  const openNext = (by: 1 | -1) => {
    const next = neighbour(ids, open, by);
    if (!next) return void message.info(t('list.noMore'));
    acting.choose(null);
    address.openCase(next);
    focusRow(next);
  };
  const pick = (range: boolean) => {
    const id = focused();
    if (id !== null) picks.pick(id, range);
  };
  const leave = () => {
    if (acting.chosen) acting.choose(null);
    else if (picks.chosen.length > 0) picks.clear();
    else if (open) address.leaveCase();
  };
  const run = (command: Command) => {
    switch (command.do) {
      case 'move':
        return move(command.by);
      case 'open':
        return openNext(command.by);
      case 'stage':
        return address.change({
          stage: stages[(stages.indexOf(view.stage) + command.by + stages.length) % stages.length] ?? null,
        });
      case 'act':
        return acting.choose(command.action);
      case 'pick':
        return pick(false);
      case 'pickTo':
        return pick(true);
      case 'pickAll':
        return picks.pickAll();
      case 'batch':
        return picks.beginBy(command.letter);
      case 'leave':
        return leave();
      default:
        return plain[command.do]();
    }
  };
  useKeys(shown && shown.id === open ? shown.actions : [], picks.together, run);
  const next = neighbour(ids, open, 1);
  /** Opens the next case of the list, where there is one. */
  return { goOn: next === null || next === open ? null : () => openNext(1) };
}
