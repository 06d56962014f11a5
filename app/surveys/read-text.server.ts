import { open, stat } from "node:fs/promises";
import type { TextProblem } from "./file-problem.ts";

/** Files people write by hand stay far below this; larger ones are refused unread. */
export const largestFile = 1_000_000;

export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/**
 * The text of a UTF-8 file without its byte-order mark. It may have 1 MB, or as much as a caller says who reads what
 * programs wrote. What cannot be read is said, never thrown.
 */
export async function readText(path: string, largest = largestFile): Promise<TextFile> {
  try {
    const { size } = await stat(path);
    if (size > largest)
      return problem(
        `The file has ${size} bytes; at most ${largest} are read. Split it or remove what does not belong.`,
      );
    const bytes = await readAtMost(path, largest + 1);
    return bytes.length > largest
      ? problem(
          `The file goes on after ${largest} bytes, the most that are read. Put a plain file of text in its place.`,
        )
      : decodeText(bytes);
  } catch (error) {
    return problem(reasonOf(error));
  }
}

/** The beginning of a file. A device or a pipe has no size, and what comes out of it may never end. */
async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = Buffer.allocUnsafe(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = (await file.read(bytes, length, most - length)).bytesRead;
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** The text of UTF-8 bytes, or where and why they are none. */
export function decodeText(bytes: Uint8Array): TextFile {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return problem("The file is stored as UTF-16. Save it as UTF-8.");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const wrongAt = firstDifference(bytes, Buffer.from(text, "utf8"));
  if (wrongAt !== -1) {
    const before = new TextDecoder().decode(bytes.subarray(0, wrongAt));
    const lineStart = before.lastIndexOf("\n") + 1;
    const line = before.split("\n").length;
    const message = "A character here is not stored as UTF-8. Save the file as UTF-8 and check this place.";
    return { ok: false, problems: [{ line, column: before.length - lineStart + 1, message }] };
  }
  return { ok: true, text: text.startsWith("\ufeff") ? text.slice(1) : text };
}

function problem(message: string): TextFile {
  return { ok: false, problems: [{ line: 1, column: 1, message }] };
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return at;
  return -1;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "There is no such file. Check the path, or create it.";
  if (code === "EISDIR") return "This is a folder, not a file. Give the file inside it.";
  if (code === "EACCES" || code === "EPERM") return "The file may not be read. Ask its owner for permission.";
  return `The file cannot be read (${code || "unknown reason"}). Check the path and the disk.`;
}
