/** Longer links are cut by messengers and mail programs. */
export const maxLinkLength = 8_000;
