import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// a machine that is busy with other tests takes its time; who waits in vain waits longer, nobody else does
configure({ asyncUtilTimeout: 20_000 });

/** The test's browser lays nothing out, so nothing ever changes its size. */
class Unmoved implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= Unmoved;

/** It has no screen either: no media query ever fits. */
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
