/** An error whose message is all that the person at the terminal needs to read. */
export class Plain extends Error {}
