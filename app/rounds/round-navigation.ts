import { type Actor, may } from "#app/accounts/may.ts";
import type { AssessmentSubject } from "#app/accounts/subject.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { NavigationLink } from "#app/ui/page.tsx";

export type RoundPlace = "round" | "review" | "respond" | "result" | "roadmap" | "report";

/** The places of a round that this visitor may go to, so that each role finds its way and no other one. */
export function roundNavigation(
  actor: Actor,
  subject: AssessmentSubject,
  place: RoundPlace | null,
  { t }: Translator,
): readonly NavigationLink[] {
  const { assessmentId, round } = subject;
  const hasResult = round === "consensus" || round === "locked" || round === "archived";
  const seesResult = hasResult && may(actor, "assessment.result", subject);
  const link = (to: RoundPlace, href: string) => ({ label: t(`rounds:navigation.${to}`), href, current: to === place });
  return [
    ...(may(actor, "round.read", subject) ? [link("round", paths.round(assessmentId))] : []),
    ...(may(actor, "round.review", subject) ? [link("review", paths.review(assessmentId))] : []),
    ...(may(actor, "round.respond", subject) ? [link("respond", paths.respond(assessmentId))] : []),
    ...(seesResult
      ? [
          link("result", paths.result(assessmentId)),
          link("roadmap", paths.roadmap(assessmentId)),
          link("report", paths.report(assessmentId)),
        ]
      : []),
  ];
}
