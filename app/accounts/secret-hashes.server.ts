import { hashOf, newCode, newToken, normaliseCode } from "#app/platform/tokens.server.ts";

/** What is handed over once: a token for a link, a code for paper. The database keeps hashes. */
export type OneTimeSecrets = { readonly token: string; readonly code: string };

export function newSecrets(): OneTimeSecrets {
  return { token: newToken(), code: newCode() };
}

export function hashesOf({ token, code }: OneTimeSecrets): { readonly tokenHash: string; readonly codeHash: string } {
  return { tokenHash: hashOf(token), codeHash: hashOf(normaliseCode(code)) };
}

/** The hashes of something typed or pasted that may be either. */
export function hashesOfTyped(secret: string): { readonly tokenHash: string; readonly codeHash: string } {
  const typed = secret.slice(0, 200).trim();
  return hashesOf({ token: typed, code: typed });
}
