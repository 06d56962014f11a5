/**
 * Two invented languages that show what hard-coded or tight text would hide. `en-XA` lengthens every sentence by about
 * two fifths and accents its letters; `ar-XB` keeps the length and is set from right to left.
 * Placeholders such as `{{count}}` stay as they are.
 */
export function pseudoWords<T>(tag: string, words: T): T | null {
  if (tag === "en-XA") return mapText(words, lengthen);
  if (tag === "ar-XB") return mapText(words, mirror);
  return null;
}

function mapText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => mapText(entry, change)) as T;
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapText(entry, change)])) as T;
  }
  return value;
}

const accents: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ó",
  U: "Ú",
  n: "ñ",
  c: "ç",
  y: "ý",
};

function lengthen(text: string): string {
  const accented = outsidePlaceholders(text, (part) =>
    part.replace(/[aeiouAEIOUncy]/g, (letter) => accents[letter] ?? letter),
  );
  const filler = "~".repeat(Math.max(1, Math.ceil(text.length * 0.4)));
  return `${accented} ${filler.replace(/~{6}/g, "lorem ").trim()}`;
}

/** Each word is wrapped in marks that force its run from right to left, as an Arabic word would. */
function mirror(text: string): string {
  return outsidePlaceholders(text, (part) => part.replace(/\p{L}+/gu, (word) => `\u202e${word}\u202c`));
}

function outsidePlaceholders(text: string, change: (part: string) => string): string {
  return text
    .split(/(\{\{[^}]*\}\}|\$t\([^)]*\))/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
