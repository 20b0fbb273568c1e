import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LIST, Sheet } from './Sheet';

const show = (showing: string) => (
  <Sheet snap="half" onSnap={() => undefined} label="附近" showing={showing}>
    <p>{showing}</p>
  </Sheet>
);

it('opens a card at its top and finds the list again where it was left', () => {
  const { rerender } = render(show(LIST));
  const inside = screen.getByText(LIST).parentElement as HTMLElement;
  inside.scrollTop = 240;
  inside.dispatchEvent(new Event('scroll'));
  rerender(show('toilet-1'));
  expect(inside.scrollTop).toBe(0);
  inside.scrollTop = 90;
  inside.dispatchEvent(new Event('scroll'));
  rerender(show(LIST));
  expect(inside.scrollTop).toBe(240);
});
