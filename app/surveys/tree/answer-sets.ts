import type { Option } from "#app/questions/kinds/item.ts";
import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList } from "#app/questions/problem.ts";
import { noteDuplicates } from "../references.ts";
import { idSchema } from "../survey-schema.ts";
import type { Band } from "./tree-instrument.ts";
import type { WrittenTree } from "./tree-schema.ts";

/** The two sets every instrument has without writing them. Their words come with the product. */
export const yesPartlyNo: readonly Option[] = [
  { id: "yes", value: 1, exclusive: false },
  { id: "partly", value: 0.5, exclusive: false },
  { id: "no", value: 0, exclusive: false },
];
export const agreement: readonly Option[] = [
  { id: "strongly-disagree", value: 1, exclusive: false },
  { id: "disagree", value: 2, exclusive: false },
  { id: "neither", value: 3, exclusive: false },
  { id: "agree", value: 4, exclusive: false },
  { id: "strongly-agree", value: 5, exclusive: false },
];

/** Reads the shared answer sets, in the order people see them. */
export function readAnswerSets(
  written: WrittenTree["answerSets"],
  list: ProblemList,
): ReadonlyMap<string, readonly Option[]> {
  const sets = new Map<string, readonly Option[]>();
  for (const [id, options] of Object.entries(written ?? {})) {
    checkSetId(id, "answerSets", list);
    noteDuplicates(
      options.map((option, index) => ({ id: option.id, path: ["answerSets", id, index, "id"] })),
      "option",
      list,
    );
    sets.set(
      id,
      options.map((option) => ({ id: option.id, value: option.value ?? null, exclusive: option.exclusive ?? false })),
    );
  }
  return sets;
}

/** Reads the sets of bands: each begins where the one before ends, so that there is neither a hole nor an overlap. */
export function readBandSets(
  written: WrittenTree["bandSets"],
  list: ProblemList,
): ReadonlyMap<string, readonly Band[]> {
  const sets = new Map<string, readonly Band[]>();
  for (const [id, bands] of Object.entries(written ?? {})) {
    checkSetId(id, "bandSets", list);
    noteDuplicates(
      bands.map((band, index) => ({ id: band.id, path: ["bandSets", id, index, "id"] })),
      "band",
      list,
    );
    bands.forEach((band, index) => {
      const path = ["bandSets", id, index];
      const before = bands[index - 1];
      if (band.to <= band.from)
        list.add(
          [...path, "to"],
          () => `The band ${quote(band.id)} ends at ${band.to}, not after its start. Write a higher end.`,
        );
      if (before !== undefined && band.from > before.to)
        list.add(
          [...path, "from"],
          () =>
            `Between the bands ${quote(before.id)} and ${quote(band.id)} is a hole from ${before.to} to ${band.from}. Begin at ${before.to}.`,
        );
      if (before !== undefined && band.from < before.to)
        list.add(
          [...path, "from"],
          () =>
            `The bands ${quote(before.id)} and ${quote(band.id)} overlap from ${band.from} to ${before.to}. Begin at ${before.to}.`,
        );
    });
    sets.set(id, bands);
  }
  return sets;
}

function checkSetId(id: string, kind: "answerSets" | "bandSets", list: ProblemList): void {
  const read = idSchema.safeParse(id);
  if (!read.success) list.add([kind, id], () => `${quote(id)} ${read.error.issues[0]?.message ?? "is no id."}`);
}
