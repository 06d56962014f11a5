import { useActionData, useLoaderData } from "@remix-run/react";
import { grantSession, sessionDays } from "#app/accounts/session.server.ts";
import { resumeAssessment } from "#app/assessments/resume-assessment.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { sessionCookie } from "#app/platform/session-cookie.ts";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { sessionIdOf, translatorOf } from "./access.server.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

export function loader({ request }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  return json({ title: t("common:pageTitle", { page: t("accounts:return.title") }) });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { services } = context;
  const { t } = translatorOf(request);
  const form = new URLSearchParams(await request.text());
  const token = form.get("token") ?? "";
  const code = form.get("code") ?? "";
  const assessmentId = await resumeAssessment(services.database, token === "" ? code : token);
  if (assessmentId === null) {
    const fault = token === "" ? t("accounts:return.unknownCode") : t("accounts:return.unknownLink");
    return json({ fault, code: code.slice(0, 40) }, { status: 404 });
  }
  const session = await grantSession(services.database, sessionIdOf(args), assessmentId, services.now());
  return redirect(paths.assessment(assessmentId), {
    status: 303,
    headers: { "Set-Cookie": sessionCookie(context.https, session, sessionDays * 86_400) },
  });
}

export default function Return() {
  const { t } = useTranslator();
  useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page>
      <div className="wrap narrow-page">
        <header className="head">
          <h1>{t("accounts:return.title")}</h1>
          <p className="lead">{t("accounts:return.lead")}</p>
        </header>
        <form method="post" className="stack form" data-enhance="return-link">
          <input type="hidden" name="token" />
          <Field
            id="code"
            label={t("accounts:return.code")}
            hint={t("accounts:return.codeHint")}
            fault={refused?.fault}
          >
            {(control) => (
              <input
                {...control}
                className="input code"
                name="code"
                defaultValue={refused?.code}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                dir="ltr"
              />
            )}
          </Field>
          <p className="actions">
            <button className="button" type="submit">
              {t("accounts:return.open")}
            </button>
          </p>
        </form>
      </div>
    </Page>
  );
}
