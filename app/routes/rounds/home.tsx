import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { comparisonOf } from "#app/rounds/finished-rounds.ts";
import { moveRound } from "#app/rounds/move-round.server.ts";
import { readFacts } from "#app/rounds/read-facts.server.ts";
import { readRounds } from "#app/rounds/read-rounds.server.ts";
import { readStepForm } from "#app/rounds/read-step-form.ts";
import { roundHome } from "#app/rounds/round-home.ts";
import { RoundHomeView } from "#app/rounds/round-home-view.tsx";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "round.read");
  const { services, who, round, instrument, translator } = opened;
  const facts = await readFacts(services.database.read, round, instrument);
  const rounds = await readRounds(services.database, round.institutionId);
  const seen = rounds.filter(({ state, ...one }) => may(who, "assessment.result", { ...one, round: state }));
  return json({
    title: translator.t("common:pageTitle", { page: round.name }),
    frame: roundFrame(opened, "round"),
    page: roundHome({
      ...{ ...opened, facts, now: services.now(), comparison: comparisonOf(round, seen) },
      allowed: (act, subject) => may(who, act, subject),
    }),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, round, instrument, translator } = await openRound(args, "round.change");
  const asked = readStepForm(new URLSearchParams(await args.request.text()));
  if (asked === null) return json({ faults: [translator.t("rounds:refused.unknown")] }, { status: 400 });
  const moved = await moveRound(services.database, round.assessmentId, asked, instrument, who, services.now());
  if (moved.ok) {
    const to = asked.step === "consensus" ? paths.consensus : paths.round;
    return redirect(to(round.assessmentId), 303);
  }
  const { t } = translator;
  const faults =
    moved.reason === "changed"
      ? [t("rounds:refused.changed")]
      : moved.obstacles.map((obstacle) => t(`rounds:obstacle.${obstacle}`));
  return json({ faults }, { status: 409 });
}

export default function RoundHome() {
  const { frame, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RoundPage frame={frame}>
      <RoundHomeView {...page} faults={refused?.faults ?? []} />
    </RoundPage>
  );
}
