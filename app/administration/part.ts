/** What an administrator looks after, each on a page of its own. */
export const parts = [
  "institutions",
  "people",
  "grants",
  "sessions",
  "jobs",
  "letters",
  "releases",
  "programmes",
] as const;

export type Part = (typeof parts)[number];

export function isPart(text: string): text is Part {
  return (parts as readonly string[]).includes(text);
}
