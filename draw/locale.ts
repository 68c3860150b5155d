/** The languages of the site; English, the first, is the one that the others follow. */
export const locales = ['en', 'zh-Hans'] as const;

export type Locale = (typeof locales)[number];
