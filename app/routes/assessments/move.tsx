import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { grantSession, sessionDays } from "#app/accounts/session.server.ts";
import { takeStart } from "#app/accounts/take-turn.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { arrivingEntries } from "#app/assessments/move-answers.ts";
import { moveAssessment } from "#app/assessments/move-assessment.server.ts";
import { movePage } from "#app/assessments/move-page.ts";
import { MoveView } from "#app/assessments/move-view.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { linkCookie } from "#app/platform/link-cookie.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { sessionCookie } from "#app/platform/session-cookie.ts";
import { takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { notFound, openAnyAssessment, sessionIdOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";
import { keeperOf, plannedMove } from "./planned-move.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.answer");
  const { assessment, translator } = opened;
  const { t } = translator;
  // A round stays as it was answered: the next one asks the newer version.
  if (assessment.round !== null) throw redirect(paths.round(assessment.id), 302);
  const move = await plannedMove(opened);
  const page = move === null ? null : movePage(move.older, move.newer, move.moved, translator);
  return json({
    title: t("common:pageTitle", { page: page?.title ?? t("assessments:move.offer") }),
    frame: frameOf(opened, null),
    page,
    from: assessment.instrument.version,
    done: move?.done ?? null,
    home: paths.assessment(assessment.id),
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.answer");
  const { services, actor, assessment, translator } = opened;
  const { database, library } = services;
  const { context } = args;
  const move = await plannedMove(opened);
  if (assessment.round !== null || move === null || !may({ kind: "anonymous" }, "assessment.start", null))
    throw notFound();
  const { id, version } = move.newer;
  if (!(await takeIntoUse(database, library, { id, version }, services.now())).ok)
    return json({ fault: translator.t("common:changedQuestionnaire.begin") }, { status: 409 });
  const seconds = await takeStart(database, context.address, services.now());
  if (seconds > 0) return json({ fault: waitText(seconds, translator) }, { status: 429 });
  const begun = await moveAssessment(
    database,
    {
      ...{ from: assessment, to: { id, version }, onLadder: move.onLadder, entries: arrivingEntries(move.moved) },
      ...{
        keepsTarget: move.keepsTarget,
        ownWeights: move.ownWeights,
        keeper: await keeperOf(database, actor, assessment.id),
      },
    },
    services.now(),
  );
  const session = await grantSession(database, sessionIdOf(args), begun.assessmentId, services.now());
  const headers = new Headers();
  headers.append("Set-Cookie", sessionCookie(context.https, session, sessionDays * 86_400));
  headers.append("Set-Cookie", linkCookie(context.https, begun.assessmentId, begun));
  return redirect(paths.link(begun.assessmentId), { status: 303, headers });
}

export default function Move() {
  const { t } = useTranslator();
  const { frame, page, from, done, home } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault ?? null;
  if (page === null)
    return (
      <NarrowPage title={t("assessments:move.offer")} lead={t("assessments:move.newest")}>
        <p>
          <a href={home}>{t("assessments:section.crumb")}</a>
        </p>
      </NarrowPage>
    );
  return (
    <AssessmentPage frame={frame}>
      <MoveView page={page} from={from} fault={fault} done={done} home={home} />
    </AssessmentPage>
  );
}
