import { useLoaderData } from "@remix-run/react";
import { endOtherKeepers, otherKeepers } from "#app/accounts/keep-assessment.server.ts";
import { OtherKeepers } from "#app/accounts/other-keepers.tsx";
import { renewLinks } from "#app/assessments/renew-links.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths, personalLink } from "#app/paths.ts";
import { linkCookie, readLinkCookie } from "#app/platform/link-cookie.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { Secret } from "#app/ui/secret.tsx";
import { openAnyAssessment, sessionIdOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.link");
  const { t } = opened.translator;
  const fresh = readLinkCookie(args.request.headers.get("Cookie"));
  return json({
    title: t("common:pageTitle", { page: t("accounts:link.title") }),
    frame: frameOf(opened, null),
    fresh: fresh === null ? null : { link: personalLink(args.context.ownOrigin, fresh.token), code: fresh.code },
    home: paths.assessment(opened.assessment.id),
    others: await otherKeepers(opened.services.database, opened.actor, opened.assessment.id),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor, assessment } = await openAnyAssessment(args, "assessment.link");
  const form = new URLSearchParams(await args.request.text());
  const renewed = await renewLinks(services.database, assessment.id, sessionIdOf(args));
  if (form.get("keepers") === "end") await endOtherKeepers(services.database, actor, assessment.id);
  return redirect(paths.link(assessment.id), {
    status: 303,
    headers: { "Set-Cookie": linkCookie(args.context.https, assessment.id, renewed) },
  });
}

export default function Link() {
  const { t } = useTranslator();
  const { frame, fresh, home, others } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <div className="wrap narrow-page">
        <header className="head">
          <h1>{t("accounts:link.title")}</h1>
          <p className="lead">{t("accounts:link.lead")}</p>
        </header>
        {fresh === null ? (
          <p className="note">{t("accounts:link.gone")}</p>
        ) : (
          <div className="stack">
            <Secret
              id="personal-link"
              label={t("accounts:link.link")}
              hint={t("accounts:link.linkHint")}
              text={fresh.link}
              copy={t("accounts:link.copyLink")}
              copied={t("accounts:link.copied")}
            />
            <Secret
              id="return-code"
              label={t("accounts:link.code")}
              hint={t("accounts:link.codeHint")}
              text={fresh.code}
              copy={t("accounts:link.copyCode")}
              copied={t("accounts:link.copied")}
            />
            <p className="meta">{t("accounts:link.once")}</p>
            <p className="actions">
              <a className="button" href={home}>
                {t("accounts:link.on")}
              </a>
            </p>
          </div>
        )}
        <form method="post" className="section stack-s">
          <OtherKeepers names={others} />
          <p className="actions">
            <button className="button quiet" type="submit">
              {t("accounts:link.renew")}
            </button>
          </p>
          <p className="hint">{t("accounts:link.renewHint")}</p>
        </form>
      </div>
    </AssessmentPage>
  );
}
