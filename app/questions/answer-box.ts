/**
 * The name under which a browser keeps answers that are not saved yet: an assessment's record by its id, what one person
 * answers in a round by both ids. So nobody at the same browser ever sends another person's words as their own.
 */
export function personalBox(roundId: string, personId: string): string {
  return `${roundId}:${personId}`;
}

/** True when the other box belongs to a person, and it is not known that this box belongs to the same one. */
export function isOfSomebodyElse(other: string, box: string): boolean {
  const [, person] = other.split(":");
  return person !== undefined && person !== box.split(":")[1];
}
