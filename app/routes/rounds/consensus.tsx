import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { checkEntry } from "#app/assessments/check-entry.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { agreeOn } from "#app/rounds/agree-on.server.ts";
import { consensus } from "#app/rounds/consensus.ts";
import { ConsensusView } from "#app/rounds/consensus-view.tsx";
import { readConsensus } from "#app/rounds/read-consensus.server.ts";
import { readLastRecord } from "#app/rounds/read-last-round.server.ts";
import { handInAgain } from "#app/rounds/review-section.server.ts";
import { findCapability } from "#app/surveys/instrument.ts";
import { type OpenRound, openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "assessment.read");
  const { services, who, round, instrument, translator } = opened;
  const { assessmentId, institutionId, state } = round;
  const { t } = translator;
  const record = await readConsensus(services.database, assessmentId);
  const { database, library } = services;
  const last = await readLastRecord(database, library, round, instrument, (previous) =>
    may(who, "assessment.read", { ...previous, round: previous.state }),
  );
  const leads = may(who, "round.change", { assessmentId, institutionId, round: state });
  return json({
    title: t("common:pageTitle", { page: t("rounds:consensus.title") }),
    frame: roundFrame(opened, "round"),
    page: {
      consensus: consensus({ ...opened, ...record, last, leads, roundId: assessmentId }),
      back: { href: paths.round(assessmentId), label: round.name },
      note: state === "consensus" ? null : t(`rounds:consensus.note.${state}`),
      mayAgree: may(who, "assessment.answer", { assessmentId, institutionId, round: state }),
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openRound(args, "assessment.record");
  const { services, who, round, instrument, translator } = opened;
  const { t } = translator;
  const form = new URLSearchParams(await args.request.text());
  if (form.get("intent") === "handIn") return handInSection(opened, form.get("section"));
  const capability = findCapability(instrument, form.get("capability") ?? "");
  if (capability === undefined) return json({ fault: t("rounds:refused.unknown") }, { status: 400 });
  const rules = { levels: instrument.levels, mayBeNotApplicable: capability.mayBeNotApplicable };
  const read = checkEntry({ answer: form.get("choice"), reason: form.get("reason") }, rules);
  const seen = { capabilityId: capability.id, shown: read.ok ? read.entry.answer : null };
  if (!(await agreeOn(services.database, round, seen, who, services.now()))) {
    return json({ fault: t("rounds:consensus.changed") }, { status: 409 });
  }
  return redirect(`${paths.consensus(round.assessmentId)}#${capability.id}`, 303);
}

/** Hands a section that a reviewer gave back in again. */
async function handInSection({ services, who, round, instrument, translator }: OpenRound, section: string | null) {
  const { t } = translator;
  const dimension = instrument.dimensions.find(({ id }) => id === section);
  if (dimension === undefined) return json({ fault: t("rounds:refused.unknown") }, { status: 400 });
  const done = await handInAgain(services.database, round.assessmentId, dimension, who, services.now());
  if (!done.ok) return json({ fault: t("rounds:review.refused.closed") }, { status: 409 });
  return redirect(`${paths.consensus(round.assessmentId)}#section-${dimension.id}`, 303);
}

export default function RoundConsensus() {
  const { frame, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RoundPage frame={frame}>
      <ConsensusView {...page} fault={refused?.fault ?? null} />
    </RoundPage>
  );
}
