export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const KEPT = 'cityops.language';

/** What the person chose, else what the browser speaks; Chinese when it speaks neither. */
export function preferredLanguage(): Language {
  const kept = read();
  if (kept) return kept;
  const spoken = navigator.languages?.find((language) => /^(zh|en)\b/i.test(language));
  return spoken?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // storage may be forbidden: the choice then lasts as long as the page
  }
}

function read(): Language | null {
  try {
    return languages.find((language) => language === localStorage.getItem(KEPT)) ?? null;
  } catch {
    return null;
  }
}
