import { randomUUID } from "node:crypto";

/** An id that says nothing about its thing and never repeats. */
export function newId(): string {
  return randomUUID();
}
