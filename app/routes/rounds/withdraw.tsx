import { useActionData, useLoaderData } from "@remix-run/react";
import { progressOf } from "#app/assessments/progress.ts";
import { isolate } from "#app/i18n/isolate.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { mayWithdraw } from "#app/rounds/answering.ts";
import { withdraw } from "#app/rounds/withdraw.server.ts";
import { WithdrawView } from "#app/rounds/withdraw-view.tsx";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { withOwnPart } from "./own-place.server.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const own = await withOwnPart(await openRound(args, "round.respond"));
  const { round, part, translator } = own;
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("rounds:withdraw.title") }),
    frame: roundFrame(own, "respond"),
    page: {
      back: { href: paths.respond(round.assessmentId), label: translator.t("rounds:navigation.respond") },
      round: isolate(round.name),
      answered: progressOf({ dimensions: part.sections }, part.entries).answered,
      possible: mayWithdraw(round.state) && part.contribution.state !== "withdrawn",
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, round, translator } = await withOwnPart(await openRound(args, "round.respond"));
  const done = await withdraw(services.database, round.assessmentId, who, services.now());
  if (done) return redirect(paths.respond(round.assessmentId), 303);
  return json({ fault: translator.t("rounds:withdraw.refused") }, { status: 409 });
}

export default function Withdraw() {
  const { frame, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RoundPage frame={frame}>
      <WithdrawView {...page} fault={refused?.fault ?? null} />
    </RoundPage>
  );
}
