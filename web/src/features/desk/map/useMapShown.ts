import { useState } from 'react';

const KEPT = 'cityops.desk.map';
const NARROW = '(max-width: 860px)';

/**
 * Whether the map is shown. Beside a case, and on a phone, only who asks for it has it; where no case is opened there is
 * room for it.
 */
export function useMapShown(open: boolean): [boolean, () => void] {
  const [asked, setAsked] = useState(() => localStorage.getItem(KEPT) === 'on');
  const [hidden, hide] = useState(() => matchMedia(NARROW).matches);
  const shown = open ? asked : asked || !hidden;
  const turn = () => {
    const on = !shown;
    localStorage.setItem(KEPT, on ? 'on' : 'off');
    setAsked(on);
    hide(!on);
  };
  return [shown, turn];
}
