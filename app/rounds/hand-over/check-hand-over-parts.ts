import { canonicalEntry } from "#app/accounts/audit-entry.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList } from "#app/questions/problem.ts";
import { ladderWeights } from "#app/scoring/own-weights.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { ReadHandOver } from "./hand-over-schema.ts";

/** Where each id of a contribution stands first. */
export function placesOfIds({ contributions }: ReadHandOver): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, { id }] of contributions.entries()) if (!places.has(id)) places.set(id, at);
  return places;
}

/** The id of a contribution stands once, and its role and sections are those of the instrument. */
export function checkContribution(
  { id, answersAs, sections }: ReadHandOver["contributions"][number],
  places: ReadonlyMap<string, number>,
  at: number,
  { insideRoles, outsideRoles, dimensions }: Instrument,
  list: ProblemList,
): void {
  const path = ["contributions", at];
  const first = places.get(id) ?? at;
  if (first < at)
    list.add(
      [...path, "id"],
      () => `${quote(id)} is the id of contribution ${first + 1} already. Every id stands once.`,
    );
  const roles = [...insideRoles, ...outsideRoles];
  if (!roles.includes(answersAs))
    list.add([...path, "answersAs"], () => `${quote(answersAs)} is no role here. ${suggestId(answersAs, roles)}`);
  const known = dimensions.map((dimension) => dimension.id);
  for (const [place, section] of (sections ?? []).entries()) {
    if (!known.includes(section))
      list.add(
        [...path, "sections", place],
        () => `${quote(section)} is no section here. ${suggestId(section, known)}`,
      );
  }
}

/** What a round aims at is there, and its state and its times fit together. */
export function checkRound({ round, consents }: ReadHandOver, instrument: Instrument, list: ProblemList): void {
  const known = instrument.targets.map(({ id }) => id);
  const { target, state } = round;
  if (target !== null && !known.includes(target))
    list.add(["round", "target"], () => `${quote(target)} is no target here. ${suggestId(target, known)}`);
  const { ownWeights = null } = round;
  if (ownWeights !== null && ladderWeights(ownWeights, instrument) === null)
    list.add(
      ["round", "ownWeights"],
      () => "These weights do not fit the questionnaire. Correct them, or leave them out.",
    );
  if ((state === "locked" || state === "archived") && round.lockedAt === null) {
    list.add(["round", "lockedAt"], () => `A round that is ${state} was locked at some moment. Write when.`);
  }
  for (const [at, { audience }] of consents.entries()) {
    if (consents.findIndex((one) => one.audience === audience) < at) {
      list.add(["consents", at, "audience"], () => `${quote(audience)} stands here twice. Keep one.`);
    }
  }
}

/** Each entry must match its hash. Entries in between belong to other rounds, so the chain itself has gaps. */
export function checkHistory({ history }: ReadHandOver, hash: (text: string) => string, list: ProblemList): void {
  for (const [at, entry] of history.entries.entries()) {
    const before = history.entries[at - 1];
    if (entry.institutionId !== history.institution || entry.hash !== hash(canonicalEntry(entry))) {
      list.add(
        ["history", "entries", at],
        () => `Entry ${entry.number} of the history does not match its fingerprint: it was edited.`,
      );
    } else if (before !== undefined && before.number >= entry.number) {
      list.add(
        ["history", "entries", at, "number"],
        () => `Entry ${entry.number} follows entry ${before.number}. Every number stands once, in order.`,
      );
    }
  }
}
