type Done = (whole: boolean) => void;

/**
 * Zooms by steps: who presses again means one step more, also while the map still moves. Only one movement is under way at a
 * time: of two that end in the same frame OpenLayers keeps the earlier one's end, and a step is lost.
 *
 * @param zoomTo moves the map and tells when that is done, or that somebody has stopped it
 */
export function steps(zoomTo: (zoom: number, done: Done) => void): (from: number, by: number) => void {
  let wanted: number | null = null;
  const go = (to: number) =>
    zoomTo(to, (whole) => {
      if (whole && wanted !== null && wanted !== to) go(wanted);
      else wanted = null;
    });
  return (from, by) => {
    const moving = wanted !== null;
    wanted = (wanted ?? from) + by;
    if (!moving) go(wanted);
  };
}
