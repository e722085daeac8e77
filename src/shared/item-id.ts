/** What a person's device can call a new item. */
const idPattern = /^[a-z\d][\w-]{2,99}$/i;
/** The server's own series: letters and a number, `inc-000042`. */
const seriesPattern = /^[a-z_]*-?\d+$/i;

/** Why an item that a device makes cannot be called so, in a sentence; null if it can. */
export const refuseItemId = (id: string): string | null => {
  if (!idPattern.test(id))
    return 'An id has 3 to 100 letters, digits, hyphens or underscores, a letter or a digit first.';
  if (id in Object.prototype) return `Every object has something that is called “${id}”: choose another id.`;
  return seriesPattern.test(id)
    ? `Ids such as “${id}” are numbers that the server gives: choose one that cannot be one, such as a UUID.`
    : null;
};

/** What comes along with another item is called after it: what an inject lets come, what an entry of the log asks for. */
const derivedPattern = /^(?:(?:inc|alr|dis|log)-of-|open-)/i;

/** Why nobody can make an item of that id by itself, in a sentence; null if somebody can. */
export const refuseNewId = (id: string): string | null =>
  derivedPattern.test(id)
    ? `Ids such as “${id}” are kept for what comes along with another item: choose another one, such as a UUID.`
    : refuseItemId(id);

/** How the id of an alert begins. */
export const alertMark = 'alr';

/** Whether an id is that of an alert: there, deleted or not there yet. */
export const isAlertId = (id: string): boolean => id.startsWith(`${alertMark}-`);

const namedAlert = new RegExp(`(?<![\\p{L}\\p{N}_-])${alertMark}\\p{Z}*[\\p{Pd}−_]\\p{Z}*[\\p{L}\\p{N}]`, 'iu');

/** Whether a text names an alert by its id, as people write it: capitals, another dash, blanks, invisible signs. */
export const namesAlert = (text: string): boolean =>
  namedAlert.test(text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''));

/** Consonants, so that no word comes out. */
const letters = 'bcdfghjklmnpqrstvwxz';

/** A new id of this device: 69 random bits in letters alone, so that it is never one of the server's series. */
export const makeItemId = (prefix: string): string =>
  `${prefix}-${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => letters[byte % letters.length]).join('')}`;
