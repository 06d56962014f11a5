// Everything but tab and line break: PostgreSQL refuses NUL, and no reader wants the rest.
const controlCharacters = /[^\P{Cc}\t\n]/u;

/** Whether a text can be kept and shown everywhere: whole characters, and no control characters but tab and line break. */
export function isKeepable(text: string): boolean {
  return text.isWellFormed() && !controlCharacters.test(text);
}

/** What whoever wrote a file is told of a text that cannot be kept. */
export const notKeepable = "The text holds control characters, or half a character. Remove them, or type it again.";

/** Line ends of every system as the product keeps them. */
export function withPlainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
