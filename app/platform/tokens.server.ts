import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for links and session cookies, in characters a URL leaves alone. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** 32 characters, 5 bits each; without 0, O, 1 and I, which people confuse on paper. */
const codeAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** 60 random bits to read aloud or copy from paper: `K7QM-3XPA-9RTD`. */
export function newCode(): string {
  const characters = [...randomBytes(12)].map((byte) => codeAlphabet[byte % codeAlphabet.length]).join("");
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
}

/** A code as people type it back: any case, any spacing, any dash, 1 or I for L. */
export function normaliseCode(typed: string): string {
  const characters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[1I]/g, "L")
    .replace(/[^2-9A-Z]/g, "");
  return [characters.slice(0, 4), characters.slice(4, 8), characters.slice(8)].join("-");
}

/** What is stored of a secret: enough to recognise it, not enough to use it. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
