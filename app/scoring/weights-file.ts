import { z } from "zod";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { ordinaryNumber, words } from "#app/surveys/shape.ts";
import { normalised } from "./weights.ts";

/** Weights as somebody writes them, by id. */
export type Points = Readonly<Record<string, number>>;

type Sibling = { readonly id: string };

/** Points for parts, relative to their siblings. */
export const pointsSchema = z.record(
  z.string(),
  ordinaryNumber().nonnegative("must be 0 or more. 0 leaves it out of the average."),
);

/** What every weights file says beside the weights: what it is for, who set them and why. */
export const weightsFileKeys = {
  instrument: z.string().optional(),
  version: z.string().optional(),
  by: words().max(200, "is longer than 200 characters. Shorten it."),
  reason: words().max(2000, "is longer than 2000 characters. Shorten it."),
};

/** Notes a file that was written for another instrument or another version. */
export function checkWeightsFor(
  file: { readonly instrument?: string | undefined; readonly version?: string | undefined },
  instrument: { readonly id: string; readonly version: string },
  list: ProblemList,
): void {
  for (const key of ["instrument", "version"] as const) {
    const named = key === "instrument" ? instrument.id : instrument.version;
    const given = file[key];
    if (given !== undefined && given !== "" && given !== named)
      list.add([key], () => `These weights are for ${key} ${quote(given)}, but they are read for "${named}".`);
  }
}

/** Notes points for ids that name nothing. */
export function noteUnknownIds(
  points: Points | undefined,
  known: readonly Sibling[],
  path: ProblemPath,
  list: ProblemList,
): void {
  const ids = known.map(({ id }) => id);
  for (const id of Object.keys(points ?? {})) {
    if (!ids.includes(id)) list.add([...path, id], () => `There is no ${quote(id)} here. ${suggestId(id, ids)}`);
  }
}

/**
 * Shares by id among siblings that are weighed together; nothing when none of them is. Whoever weighs one weighs all: a part
 * left out could mean 0 or "as before". One of them must have more than 0.
 */
export function sharesAmong(
  points: Points | undefined,
  siblings: readonly Sibling[],
  path: ProblemPath,
  list: ProblemList,
): Readonly<Record<string, number>> {
  if (points === undefined) return {};
  const missing = siblings.filter(({ id }) => !Object.hasOwn(points, id)).map(({ id }) => quote(id));
  const given = siblings.map(({ id }) => (Object.hasOwn(points, id) ? (points[id] ?? 0) : 0));
  const [weighed = siblings[0]] = siblings.filter(({ id }) => Object.hasOwn(points, id));
  if (missing.length > 0)
    list.add(path, () => `${missing.join(", ")} has no weight beside its siblings. Give it one; 0 leaves it out.`);
  else if (given.every((weight) => weight === 0))
    list.add([...path, weighed?.id ?? ""], () => "All weights here are 0. Give at least one sibling more than 0.");
  const shares = normalised(given);
  return Object.fromEntries(siblings.map(({ id }, place) => [id, shares[place] ?? 0]));
}
