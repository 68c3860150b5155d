/** The clock of a demo, in whole milliseconds (`clock.ts`): what a demo may name beside the language and lab. */
// eslint-disable-next-line no-var -- as the libraries of browser and worker declare it, which the site reads beside this
declare var performance: {now(): number};
