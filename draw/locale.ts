/** The languages of the site; English, the first, is the one that the others follow. */
export const locales = ['en', 'zh-Hans'] as const;

export type Locale = (typeof locales)[number];

/** What the texts of a language are called in `content/` and beside demos. */
export const textKey = {en: 'en', 'zh-Hans': 'zh'} as const satisfies Record<Locale, string>;

/** The other language, where there are two. */
export function otherLocale(locale: Locale): Locale {
  return locales.find((one) => one !== locale) ?? locale;
}
