import common from "./common-passwords.json" with { type: "json" };

export type PasswordFault = "short" | "long" | "common";

export const shortestPassword = 12;
export const longestPassword = 200;

/**
 * Why a password may not be used, or null. Length counts as people count; which characters it has is nobody's business.
 * Refused is what is guessed first: a well-known word, name or row of keys, whatever digits and signs surround it, the
 * person's own name and address, and the same few characters over and over.
 */
export function passwordFault(password: string, own: readonly string[] = []): PasswordFault | null {
  const spelled = spelledAlike(password);
  const length = [...spelled].length;
  if (length < shortestPassword) return "short";
  if (length > longestPassword) return "long";
  const known = new Set([...common, ...own.flatMap((text) => [text, ...text.split(/[\s@]+/)]).map(letters)]);
  known.delete("");
  const guessed = [letters(spelled), letters(unmasked(spelled))].flatMap((core) => [core, onceOnly(core)]);
  return guessed.some((core) => known.has(core)) || isMonotonous(spelled) ? "common" : null;
}

/** One spelling for what looks the same on different keyboards. */
export function spelledAlike(password: string): string {
  return password.normalize("NFKC");
}

/** The letters alone, without case. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, "");
}

/** With the letters that signs and digits stand for: `p@ssw0rd` is `password`. */
function unmasked(text: string): string {
  return text.replace(/[@4$501!3](?=\p{L})/gu, (sign) => masks[sign] ?? sign);
}

const masks: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  $: "s",
  "5": "s",
  "0": "o",
  "1": "i",
  "!": "i",
  "3": "e",
};

/** `abcabc` is `abc`. */
function onceOnly(text: string): string {
  const [, unit] = /^(.+?)\1+$/u.exec(text) ?? [];
  return unit ?? text;
}

/** Fewer than five different characters, or neighbours of the alphabet and the number row all along. */
function isMonotonous(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, at) => point - (points[at] ?? 0)));
  return (
    new Set(points).size < 5 || (steps.size <= 2 && [...steps].every((step) => Math.abs(step) <= 1 || step === -9))
  );
}
