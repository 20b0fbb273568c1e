import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCaseStream } from './useCaseStream';

class Source extends EventTarget {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 0;
  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  tell(data: unknown) {
    this.dispatchEvent(new MessageEvent('case', { data: JSON.stringify(data) }));
  }
  refuse() {
    this.readyState = Source.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
}

const last = () => Source.all.at(-1) as Source;

describe('the stream of cases', () => {
  beforeEach(() => {
    Source.all = [];
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Source);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gathers news for a moment and tells them together', () => {
    const rows = vi.fn();
    const { result } = renderHook(() => useCaseStream('liuzhou', { rows, rung: vi.fn(), back: vi.fn() }));
    expect(last().url).toBe('/t/liuzhou/api/cases/stream');
    act(() => last().open());
    expect(result.current).toBe('live');
    act(() => {
      last().tell({ id: 'a', version: 1 });
      last().tell({ id: 'b', version: 1 });
      vi.advanceTimersByTime(300);
    });
    expect(rows).toHaveBeenCalledTimes(1);
    expect(rows.mock.calls[0]?.[0]).toHaveLength(2);
  });

  it('opens again after a refusal, ever more patiently, and says that something may have been missed', () => {
    const back = vi.fn();
    const { result } = renderHook(() => useCaseStream('liuzhou', { rows: vi.fn(), rung: vi.fn(), back }));
    act(() => last().refuse());
    expect(result.current).toBe('broken');
    act(() => vi.advanceTimersByTime(2000));
    expect(Source.all).toHaveLength(2);
    act(() => last().refuse());
    act(() => vi.advanceTimersByTime(2000));
    expect(Source.all).toHaveLength(2);
    act(() => vi.advanceTimersByTime(2000));
    expect(Source.all).toHaveLength(3);
    act(() => last().open());
    expect(result.current).toBe('live');
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('says that something came into the inbox', () => {
    const rung = vi.fn();
    renderHook(() => useCaseStream('liuzhou', { rows: vi.fn(), rung, back: vi.fn() }));
    act(() => void last().dispatchEvent(new MessageEvent('inbox', { data: '{}' })));
    expect(rung).toHaveBeenCalledTimes(1);
  });

  it('closes with the page', () => {
    const { unmount } = renderHook(() => useCaseStream('liuzhou', { rows: vi.fn(), rung: vi.fn(), back: vi.fn() }));
    unmount();
    expect(last().readyState).toBe(Source.CLOSED);
  });
});
