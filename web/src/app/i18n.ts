import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, preferredLanguage } from '@/shared/i18n/languages';

type Texts = Record<string, unknown>;

// every feature keeps its own texts beside its code; they arrive when the feature does
const files = import.meta.glob<Texts>(
  ['../shared/locales/*.json', '../shared/*/locales/*.json', '../features/*/locales/*.json'],
  {
    import: 'default',
  },
);

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const at = (folder: string) => files[`../${folder}/locales/${language}.json`];
    const load = namespace === 'shared' ? at('shared') : (at(`features/${namespace}`) ?? at(`shared/${namespace}`));
    if (!load) return done(new Error(`no texts for ${namespace} in ${language}`), false);
    load().then(
      (texts) => done(null, texts),
      (error: Error) => done(error, false),
    );
  },
};

/** The words that faces share: how one speaks of cases, and how one reports. */
const SPOKEN: Record<string, readonly string[]> = {
  portal: ['report'],
  desk: ['cases'],
  street: ['cases', 'report'],
};

export async function startI18n(face: string): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      supportedLngs: [...languages],
      fallbackLng: 'zh-CN',
      load: 'currentOnly',
      ns: ['shared', face, ...(SPOKEN[face] ?? [])],
      defaultNS: 'shared',
      fallbackNS: SPOKEN[face]?.includes('cases') ? 'cases' : false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}
