import type { NearCategory } from '../api/types/tenants';

/** A name with what was typed marked in it; found by something else, that stands behind it. */
export function Marked({ found: { entry, marks } }: { found: NearCategory }) {
  const inName = marks.filter((mark) => mark.field === 'name');
  const other = marks.find((mark) => mark.field === 'alias' || mark.field === 'condition');
  return (
    <>
      {pieces(entry.name, inName)}
      {other && <small> {pieces(other.text, [other])}</small>}
    </>
  );
}

function pieces(text: string, marks: readonly { from: number; to: number }[]) {
  const ordered = marks.toSorted((a, b) => a.from - b.from);
  const shown = [];
  let at = 0;
  for (const { from, to } of ordered) {
    if (from < at) continue;
    shown.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...shown, text.slice(at)];
}
