import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const files = import.meta.glob<Texts>(
  ['../shared/locales/*.json', '../shared/*/locales/*.json', '../features/*/locales/*.json'],
  {
    import: 'default',
    eager: true,
  },
);

function keys(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keys(value, `${prefix}${key}.`)))
    .map((key) => key.replace(/_(one|other)$/, ''));
}

describe('texts', () => {
  const folders = [...new Set(Object.keys(files).map((path) => path.slice(0, path.lastIndexOf('/'))))];

  it.each(folders)('%s says the same things in both languages', (folder) => {
    const said = (language: string) => [...new Set(keys(files[`${folder}/${language}.json`] ?? {}))].sort();
    expect(said('en')).toEqual(said('zh-CN'));
  });
});
