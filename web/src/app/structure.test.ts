import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(__dirname, '..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

/** The room a file belongs to: `features/desk`, `shared`, `app`, `sw`. */
function room(file: string): string {
  const [top = '', next = ''] = file.split('/');
  return top === 'features' ? `${top}/${next}` : top;
}

function imports(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)]
    .map((found) => found[1] ?? '')
    .filter((to) => to.startsWith('.') || to.startsWith('@/'))
    .map((to) => (to.startsWith('@/') ? to.slice(2) : join(dirname(file), to)));
}

function allowed(from: string, to: string): boolean {
  return from === to || from === 'app' || to === 'shared';
}

describe('the house', () => {
  it('has features that do not know each other and a ground floor that knows none of them', () => {
    const climbing = sources.flatMap((file) =>
      imports(file)
        .filter((to) => !allowed(room(file), room(to)))
        .map((to) => `${file} → ${to}`),
    );
    expect(climbing).toEqual([]);
  });

  it('keeps antd off what phones load', () => {
    const light = sources.filter((file) => /^(app|features\/(portal|cities|street))\//.test(file));
    const heavy = light.filter((file) =>
      /from 'antd|from '@ant-design|shared\/staff/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(heavy.filter((file) => !file.endsWith('structure.test.ts'))).toEqual([]);
  });
});
