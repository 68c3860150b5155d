/** Longer links are cut by messengers and mail programs. */
export const maxLinkLength = 8_000;

/** Up to this length nothing is known to cut a link; some chats cut longer ones. */
export const safeLinkLength = 2_000;
