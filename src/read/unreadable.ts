/** Why a row can't be read, in words that follow "the line can't be read: ". */
export class Unreadable extends Error {}
