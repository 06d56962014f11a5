import { EnvironmentError } from "#app/platform/env.server.ts";

/** What to tell the person at the terminal about an error: its sentences, one a line. */
export function sentencesOf(error: unknown): string {
  if (error instanceof EnvironmentError) return error.problems.join("\n");
  return error instanceof Error ? error.message : String(error);
}
