import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { handIn, takeBack } from "#app/rounds/hand-in.server.ts";
import { myQuestions } from "#app/rounds/my-questions.ts";
import { MyQuestionsView } from "#app/rounds/my-questions-view.tsx";
import { rejoin } from "#app/rounds/withdraw.server.ts";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { readGrantedPart, readOwnLast, withOwnPart } from "./own-place.server.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "round.respond");
  const { services, round, institution, words, translator } = opened;
  const page = { round, institution, words, translator, now: services.now() };
  return json({
    title: translator.t("common:pageTitle", { page: round.name }),
    frame: roundFrame(opened, "respond"),
    page: myQuestions({ ...page, part: await readGrantedPart(opened), last: await readOwnLast(opened) }),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, round, translator } = await withOwnPart(await openRound(args, "round.respond"));
  const { database, now } = services;
  const form = new URLSearchParams(await args.request.text());
  const intent = form.get("intent");
  if (intent === "rejoin") {
    if (await rejoin(database, round.assessmentId, who, now())) return redirect(paths.respond(round.assessmentId), 303);
    return json({ fault: translator.t("rounds:withdraw.refused") }, { status: 409 });
  }
  const act = intent === "takeBack" ? takeBack : handIn;
  const done = await act(database, round.assessmentId, who, now());
  if (done.ok) return redirect(paths.respond(round.assessmentId), 303);
  const fault = translator.t(`rounds:respond.refused.${done.reason}`);
  return json({ fault }, { status: done.reason === "nothing" ? 400 : 409 });
}

export default function Respond() {
  const { frame, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RoundPage frame={frame}>
      <MyQuestionsView {...page} fault={refused?.fault ?? null} />
    </RoundPage>
  );
}
