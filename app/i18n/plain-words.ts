/**
 * Letters and digits only, in small letters without marks, words set apart by one blank: "Boğaziçi Üniversitesi" becomes
 * "bogazici universitesi". The same in every locale, so that what is typed and what is stored always meet.
 */
export function plainWords(text: string): string {
  const bare = text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}ـ]/gu, "");
  const folded = bare.replace(/[ßæœøłđðþıς]/g, (letter) => folds[letter] ?? letter);
  return folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Letters that Unicode does not take apart and a keyboard without them writes otherwise. */
const folds: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};
