import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { compareIds, noteMissing } from "./compare-ids.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { noteDuplicates, noteUnknown } from "./references.ts";
import type { Survey } from "./survey-schema.ts";

/**
 * Checks what reports tell beside the scores: headlines, audiences, balance and voices name what exists, and every stage of
 * adoption asks for levels of the scale that no stage before it asks for already, so that no stage is empty but the first.
 */
export function checkReportParts(survey: Survey, known: readonly string[], list: ProblemList): void {
  const capability = (id: string, path: ProblemPath) => {
    noteUnknown(id, path, known, "capability", list);
  };
  const headlines = (survey.headlines ?? []).map((id, place) => ({ id, path: ["headlines", place] as ProblemPath }));
  for (const { id, path } of headlines) capability(id, path);
  noteDuplicates(headlines, "capability", list);
  const audiences = survey.audiences ?? [];
  noteDuplicates(pathsOf(audiences, ["audiences"]), "audience", list);
  audiences.forEach(({ capabilities }, place) => {
    const ids = capabilities.map((id, at) => ({ id, path: ["audiences", place, "capabilities", at] as ProblemPath }));
    for (const { id, path } of ids) capability(id, path);
    noteDuplicates(ids, "capability", list);
  });
  checkStages(survey, capability, list);
  if (survey.balance !== undefined) {
    const lenses = (survey.lenses ?? []).map(({ id }) => id);
    noteUnknown(survey.balance, ["balance"], lenses, "lens", list);
  }
  survey.voices?.forEach((role, place) => {
    noteUnknown(role, ["voices", place], [...survey.roles.inside, ...survey.roles.outside], "role", list);
  });
}

function checkStages(
  { adoption, levels }: Survey,
  capability: (id: string, path: ProblemPath) => void,
  list: ProblemList,
): void {
  const stages = adoption?.stages ?? [];
  noteDuplicates(pathsOf(stages, ["adoption", "stages"]), "stage", list);
  const asked = new Map<string, number>();
  stages.forEach(({ id, needs = {} }, place) => {
    const path = ["adoption", "stages", place];
    let more = false;
    for (const [needed, level] of Object.entries(needs)) {
      const at = [...path, "needs", needed];
      capability(needed, at);
      if (level < 1 || level > levels)
        list.add(at, () => `Level ${level} is outside the scale. Use a whole number from 1 to ${levels}.`);
      more ||= level > (asked.get(needed) ?? 1);
      asked.set(needed, Math.max(level, asked.get(needed) ?? 1));
    }
    if (place > 0 && !more)
      list.add(
        path,
        () => `The stage "${id}" asks for nothing that the stages before it do not ask for. Add to "needs".`,
      );
  });
}

/** Checks that all of it has its words, and that no words stand for what does not exist. */
export function checkReportWords(found: InstrumentWords, survey: Survey, list: ProblemList): void {
  const groups = [
    { what: "headline", path: ["headlines"], given: found.headlines, wanted: survey.headlines },
    { what: "audience", path: ["audiences"], given: found.audiences, wanted: idsOf(survey.audiences) },
    {
      what: "stage",
      path: ["adoption", "stages"],
      given: found.adoption?.stages,
      wanted: idsOf(survey.adoption?.stages),
    },
  ];
  for (const { given, wanted, path, what } of groups)
    if (given !== undefined || wanted !== undefined) compareIds(given ?? {}, wanted ?? [], path, what, list);
  const cited = [survey.adoption?.source, ...(survey.lenses ?? []).map(({ source }) => source)];
  noteMissing(
    found.sources,
    cited.filter((source) => source !== undefined),
    ["sources"],
    "source",
    list,
  );
}

function idsOf(entries: readonly { readonly id: string }[] | undefined): readonly string[] | undefined {
  return entries?.map(({ id }) => id);
}

function pathsOf(entries: readonly { readonly id: string }[], path: ProblemPath) {
  return entries.map(({ id }, place) => ({ id, path: [...path, place, "id"] }));
}
