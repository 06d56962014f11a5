/**
 * True for nine characters that form a ROR id: a zero, six digits of Crockford's base 32, and two check digits, which are
 * 98 − (n × 100 mod 97) where n is the first seven characters read as a number (ISO 7064, mod 97-10).
 */
export function isRorId(text: string): boolean {
  return /^0[0-9a-hj-km-np-tv-z]{6}\d{2}$/.test(text) && checkDigits(text.slice(0, 7)) === text.slice(7);
}

/** The id in an address as ROR writes it, https://ror.org/ and nine characters; null when there is no sound id in it. */
export function rorIdIn(address: string): string | null {
  const id = address.startsWith(site) ? address.slice(site.length) : "";
  return isRorId(id) ? id : null;
}

export function rorAddress(id: string): string {
  return `${site}${id}`;
}

const site = "https://ror.org/";
const crockford = "0123456789abcdefghjkmnpqrstvwxyz";

/** Seven characters of base 32 are below 2^35, so the hundredfold is still exact. */
function checkDigits(characters: string): string {
  let number = 0;
  for (const character of characters) number = number * 32 + crockford.indexOf(character);
  return String(98 - ((number * 100) % 97)).padStart(2, "0");
}
