import { paths } from "#app/paths.ts";
import type { OpenAssessment } from "../access.server.ts";

/** Where the answer behind each capability can be read, by its id. */
export function answerLinks({
  assessment,
  instrument,
}: Pick<OpenAssessment, "assessment" | "instrument">): Readonly<Record<string, string>> {
  return Object.fromEntries(
    instrument.dimensions.flatMap((dimension) =>
      dimension.capabilities.map(({ id }) => [id, paths.question(assessment.id, dimension.id, id)]),
    ),
  );
}
