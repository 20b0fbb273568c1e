import { describe, expect, it } from 'vitest';
import { readCode } from './code';

describe('a tracking code', () => {
  it('is read as people type it', () => {
    expect(readCode('7k2m-9xqp-3vdt')).toBe('7K2M-9XQP-3VDT');
    expect(readCode(' 7K2M 9XQP 3VDT ')).toBe('7K2M-9XQP-3VDT');
    expect(readCode('oOiL-0000-0000')).toBe('0011-0000-0000');
  });

  it('is not guessed', () => {
    expect(readCode('7K2M-9XQP')).toBeNull();
    expect(readCode('7K2M-9XQP-3VDU')).toBeNull();
  });
});
