import { paths } from "#app/paths.ts";
import type { NavigationLink } from "#app/ui/page.tsx";
import type { OpenAssessment } from "../access.server.ts";

export type AssessmentPlace = "home" | "result" | "roadmap" | "report";

/** What surrounds every page of one assessment: the four places, and which instrument speaks. */
export type AssessmentFrame = { readonly navigation: readonly NavigationLink[]; readonly origin: string };

export function frameOf(
  { assessment, instrument, words, translator: { t } }: OpenAssessment,
  place: AssessmentPlace | null,
): AssessmentFrame {
  const { id } = assessment;
  const link = (to: AssessmentPlace, href: string) => ({
    label: t(`assessments:navigation.${to}`),
    href,
    current: to === place,
  });
  return {
    navigation: [
      link("home", paths.assessment(id)),
      link("result", paths.result(id)),
      link("roadmap", paths.roadmap(id)),
      link("report", paths.report(id)),
    ],
    origin: t(`common:origin.${instrument.status}`, { title: words.title, version: instrument.version }),
  };
}
