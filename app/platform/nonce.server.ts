import { randomBytes } from "node:crypto";

/** A fresh value per response that marks our own scripts for the content security policy. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}
