/** Groups as teachers and other programs name them in logs and on lists. */

/** What logs from elsewhere write for the whole class. */
const EVERYBODY = new Set(['', 'all', 'whole class', 'class', 'everyone', '全班', '全体', '所有']);

export const isEverybody = (name: string): boolean => EVERYBODY.has(plain(name));

/** "red " in the log is "Red" on the list. */
export const isSameGroup = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
