import { type CodeFrame, codeFrame } from "./code-frame.ts";
import type { FileProblem } from "./file-problem.ts";
import { readText } from "./read-text.server.ts";

/** Shows the lines around problems, each file read once. Null for a file that is missing or cannot be read as text. */
export function frameReader(): (problem: FileProblem) => Promise<CodeFrame | null> {
  const texts = new Map<string, Promise<string | null>>();
  return async (problem) => {
    const text = texts.get(problem.file) ?? textOf(problem.file);
    texts.set(problem.file, text);
    const read = await text;
    return read === null ? null : codeFrame(read, problem);
  };
}

async function textOf(file: string): Promise<string | null> {
  const read = await readText(file);
  return read.ok ? read.text : null;
}
