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
  tell(data: unknown, name = 'case', lastEventId = '') {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId }));
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
    const { result } = renderHook(() =>
      useCaseStream('liuzhou', { rows, rung: vi.fn(), back: vi.fn(), gone: vi.fn() }),
    );
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
    const { result } = renderHook(() =>
      useCaseStream('liuzhou', { rows: vi.fn(), rung: vi.fn(), back, gone: vi.fn() }),
    );
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
    renderHook(() => useCaseStream('liuzhou', { rows: vi.fn(), rung, back: vi.fn(), gone: vi.fn() }));
    act(() => void last().dispatchEvent(new MessageEvent('inbox', { data: '{}' })));
    expect(rung).toHaveBeenCalledTimes(1);
  });

  it('goes on after the last that was heard', () => {
    renderHook(() => useCaseStream('liuzhou', { rows: vi.fn(), rung: vi.fn(), back: vi.fn(), gone: vi.fn() }));
    act(() => last().open());
    act(() => last().tell({ id: 'a', version: 1 }, 'case', '170-3'));
    act(() => last().refuse());
    act(() => vi.advanceTimersByTime(2000));
    expect(last().url).toBe('/t/liuzhou/api/cases/stream?after=170-3');
  });

  it('takes a stream that has fallen silent for a broken one', () => {
    const back = vi.fn();
    const heard = { rows: vi.fn(), rung: vi.fn(), back, gone: vi.fn() };
    const { result } = renderHook(() => useCaseStream('liuzhou', heard));
    act(() => last().open());
    act(() => vi.advanceTimersByTime(30_000));
    act(() => last().tell({}, 'alive'));
    act(() => vi.advanceTimersByTime(30_000));
    expect(result.current).toBe('live');
    act(() => vi.advanceTimersByTime(10_000));
    expect(result.current).toBe('broken');
    act(() => vi.advanceTimersByTime(2000));
    expect(Source.all).toHaveLength(2);
    act(() => last().open());
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('tells of a case that was lost after what was heard of it before, and reads anew what was too much', () => {
    const said: string[] = [];
    const heard = {
      rows: (rows: { id: string }[]) => void said.push(...rows.map(({ id }) => id)),
      gone: (id: string) => void said.push(`gone ${id}`),
      back: () => void said.push('back'),
      rung: vi.fn(),
    };
    renderHook(() => useCaseStream('liuzhou', heard));
    act(() => last().open());
    act(() => {
      last().tell({ id: 'a', version: 1 });
      last().tell({ id: 'a' }, 'gone');
      last().tell({}, 'reset');
    });
    expect(said).toEqual(['a', 'gone a', 'back']);
  });

  it('closes with the page', () => {
    const { unmount } = renderHook(() =>
      useCaseStream('liuzhou', { rows: vi.fn(), rung: vi.fn(), back: vi.fn(), gone: vi.fn() }),
    );
    unmount();
    expect(last().readyState).toBe(Source.CLOSED);
  });
});
