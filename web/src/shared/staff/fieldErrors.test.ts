import { describe, expect, it } from 'vitest';
import { ProblemError } from '../api/problem';
import { fieldErrors } from './fieldErrors';

describe('field errors', () => {
  it('find the field they belong to', () => {
    const error = new ProblemError({
      status: 422,
      errors: [
        { pointer: '/administrator/username', detail: '已有同名账号' },
        { pointer: '/periods/0/1', detail: '早于开始时间' },
        { pointer: '/periods/0/1', detail: '不是时间' },
      ],
    });
    expect(fieldErrors(error)).toEqual([
      { name: ['administrator', 'username'], errors: ['已有同名账号'] },
      { name: ['periods', 0, 1], errors: ['早于开始时间', '不是时间'] },
    ]);
    expect(fieldErrors(new Error('x'))).toEqual([]);
  });
});
