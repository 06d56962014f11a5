import { randomUUID } from "node:crypto";

/** An id that says nothing about its thing and never repeats. */
export function newId(): string {
  return randomUUID();
}

/** Whether a text has the form of an id we gave out. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
