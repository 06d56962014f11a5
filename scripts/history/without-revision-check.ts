/** The queries of answers with the look at the revision left out; null for every other file. */
export function withoutRevisionCheck({ pathname }: URL, source: string): string | null {
  if (!pathname.endsWith("/db/queries/answers.server.ts")) return null;
  const changed = source.replace(/\.where\("revision",\s*"=",\s*baseRevision\)/, "");
  if (changed === source) throw new Error("The look at the revision is not where it was.");
  return changed;
}
