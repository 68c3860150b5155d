/** In the browser the server's pictures already stand in the page; `plugins/demos` swaps this module in. */
export const prerendered: Record<string, string> = {};

/** And so do the data for search engines. */
export const structured: Record<string, object> = {};
