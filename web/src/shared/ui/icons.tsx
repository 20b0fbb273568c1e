import type { ReactNode } from 'react';

/** Our own small set, drawn on 24 × 24 with one stroke; the word beside it is what a screen reader says. */
function Icon({ children, filled = false }: { children: ReactNode; filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill={filled ? 'currentColor' : 'none'}
      stroke={filled ? 'none' : 'currentColor'}
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const draw = (path: string) =>
  function Drawn() {
    return (
      <Icon>
        <path d={path} />
      </Icon>
    );
  };

export const CheckIcon = draw('M21 11.1V12a9 9 0 1 1-5.3-8.2M21.5 4.5 12 14l-3-3');
export const ClockIcon = draw('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2');
export const HourglassIcon = draw('M6 3h12M6 21h12M7 3c0 4 5 6 5 9s-5 5-5 9M17 3c0 4-5 6-5 9s5 5 5 9');
export const AlertIcon = draw('M12 3.5 2.5 20h19zM12 10v4.5M12 17.4v.1');
export const FlameIcon = draw(
  'M12 3c1 4 5 5.5 5 10.5a5 5 0 0 1-10 0C7 11 8.5 10 9 8c1 .8 1.5 2 1.5 3C12 9 12.5 6 12 3z',
);
export const BellIcon = draw('M18 9a6 6 0 0 0-12 0c0 6-2.5 7-2.5 7h17S18 15 18 9M10 20a2.2 2.2 0 0 0 4 0');
export const InboxIcon = draw('M3 13h5l1.5 3h5L16 13h5M3 13l3-8h12l3 8v6H3z');
export const ToolIcon = draw(
  'M14.5 6.5a4 4 0 0 1 5-3l-2.6 2.6.5 2 2 .5L22 6a4 4 0 0 1-5.5 4.6L8 19.2a2 2 0 0 1-3-3l8.6-8.5a4 4 0 0 1 .9-1.2',
);
export const CloseIcon = draw('M6 6l12 12M18 6 6 18');
export const BackIcon = draw('M15 5l-7 7 7 7');
export const NextIcon = draw('M9 5l7 7-7 7');
export const DownIcon = draw('M5 9l7 7 7-7');
export const SearchIcon = draw('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21');
export const LocateIcon = draw('M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14M12 2v3M12 19v3M2 12h3M19 12h3');
export const ListIcon = draw('M8 6h13M8 12h13M8 18h13M3.5 6h.1M3.5 12h.1M3.5 18h.1');
export const MapIcon = draw('M9 4 3 6.5v13L9 17l6 3 6-2.5v-13L15 7zM9 4v13M15 7v13');
export const VideoIcon = draw('M4 6h11v12H4zM15 10l5-3v10l-5-3');
export const SoundIcon = draw('M12 4v10M9 14a3 3 0 1 0 6 0V7a3 3 0 1 0-6 0zM6 13a6 6 0 0 0 12 0M12 19v2');
export const CameraIcon = draw('M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7');
export const PinIcon = draw(
  'M12 21.5s7-6.2 7-11.7a7 7 0 1 0-14 0c0 5.5 7 11.7 7 11.7M12 7.3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
);
export const RouteIcon = draw('M3 11 21 3l-8 18-2.5-7.5z');
export const RiseIcon = draw('M3 17l6-6 4 4 8-9M15 6h6v6');
export const PlusIcon = draw('M12 5v14M5 12h14');
export const MinusIcon = draw('M5 12h14');
export const PhoneIcon = draw(
  'M6 3h4l1.5 5-2.5 1.8a12 12 0 0 0 5.2 5.2L16 12.5l5 1.5v4a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3',
);
export const AccessibleIcon = draw('M11 4.2v.1M11 8v6h5l3 6M11 10.5h5M8 11.5a5 5 0 1 0 6 7');
export const OfflineIcon = draw(
  'M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 12.8a10 10 0 0 1 4.2-2.5M19 12.8a10 10 0 0 0-5.5-2.8M12 20h.1',
);
export const ShareIcon = draw('M12 15.5V3.5M7.5 8 12 3.5 16.5 8M5 12.5V20h14v-7.5');
export const StaffIcon = draw('M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c0-4 3.5-6 8-6s8 2 8 6');
