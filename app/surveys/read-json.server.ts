import type { ReadText } from "./file-problem.ts";
import { parseJson } from "./parse-json.ts";
import { readText } from "./read-text.server.ts";

/** The value of a JSON file with the place of every part, or every mistake that keeps it from being read. */
export async function readJson(path: string): Promise<ReadText> {
  const file = await readText(path);
  return file.ok ? parseJson(file.text) : file;
}
