/**
 * FNV-1a, 32 bits: the same whole number from 0 to 2³² − 1 for the same text on every machine (Fowler, Noll and
 * Vo, 1991). Spreads similar texts apart; hides nothing.
 *
 * @param text ASCII, as ids and versions are; of other characters only the low eight bits count.
 * @example fnv1a("foobar") is 0xbf9cf968
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ (text.charCodeAt(place) & 0xff), 0x01000193);
  }
  return hash >>> 0;
}
