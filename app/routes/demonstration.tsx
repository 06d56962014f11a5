import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { actorOf, grantSession, sessionDays } from "#app/accounts/session.server.ts";
import { takeStart } from "#app/accounts/take-turn.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { addDemonstration } from "#app/demonstration/add-demonstration.server.ts";
import { openDemonstration } from "#app/demonstration/open-demonstration.server.ts";
import { readDemonstration } from "#app/demonstration/read-demonstration.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { log } from "#app/platform/log.server.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { sessionCookie } from "#app/platform/session-cookie.ts";
import { newestInstrument } from "#app/surveys/load-instrument.server.ts";
import { Page } from "#app/ui/page.tsx";
import { notFound, sessionIdOf, translatorOf } from "./access.server.ts";
import { defaultInstrument } from "./default-instrument.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

/** Nobody looks at an empty page for longer than this, in milliseconds: then the progress is shown. */
const patience = 1000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  const state = await readDemonstration(context.services.database);
  const preparing = state !== null && state.heroId === null;
  return json(
    {
      title: t("common:pageTitle", { page: t("benchmarks:demonstration.title") }),
      state,
      ready: state !== null && state.heroId !== null,
      preparing,
    },
    { headers: preparing ? { Refresh: "1" } : {} },
  );
}

/** While it is being prepared the page looks again by itself, also without script. */
export function headers({ loaderHeaders }: { loaderHeaders: Headers }) {
  return loaderHeaders;
}

export async function action(args: ActionFunctionArgs) {
  const { services, https } = args.context;
  const sessionId = sessionIdOf(args);
  if (!may({ kind: "anonymous" }, "demonstration.open", null)) throw notFound();
  const seconds = await takeStart(services.database, args.context.address, services.now());
  if (seconds > 0) return json({ wait: waitText(seconds, translatorOf(args.request)) }, { status: 429 });
  const actor = await actorOf(services.database, sessionId, services.now());
  const opened =
    (await openDemonstration(services.database, actor, services.now())) ??
    ((await isAddedSoon(args)) ? await openDemonstration(services.database, actor, services.now()) : null);
  if (opened === null) return redirect(paths.demonstration, 303);
  const session = await grantSession(services.database, sessionId, opened.assessmentId, services.now());
  return redirect(paths.report(opened.assessmentId), {
    status: 303,
    headers: { "Set-Cookie": sessionCookie(https, session, sessionDays * 86_400) },
  });
}

/** Adds the demonstration; false when that takes longer than a visitor should wait, while it goes on. */
async function isAddedSoon({ context }: ActionFunctionArgs): Promise<boolean> {
  const { database, library, now } = context.services;
  const { instrument } = newestInstrument(library, defaultInstrument);
  const adding = addDemonstration(database, instrument, now).then(
    (outcome) => outcome !== "being added",
    (error: unknown) => {
      log("demonstration.fault", { name: error instanceof Error ? error.name : "unknown" });
      return false;
    },
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  return Promise.race([adding, late]).finally(() => clearTimeout(timer));
}

export default function Demonstration() {
  const { t } = useTranslator();
  const { state, ready, preparing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page>
      <div className="wrap narrow-page">
        <header className="head">
          <h1>{t("benchmarks:demonstration.title")}</h1>
          <p className="lead">
            {t(
              ready
                ? "benchmarks:demonstration.ready"
                : preparing
                  ? "benchmarks:demonstration.preparing"
                  : "benchmarks:demonstration.absent",
            )}
          </p>
        </header>
        {refused === undefined ? null : (
          <p className="note" role="alert">
            {refused.wait}
          </p>
        )}
        {preparing && state !== null ? (
          <p role="status">
            <progress value={state.done} max={state.total} aria-label={t("benchmarks:demonstration.title")} />{" "}
            {t("benchmarks:demonstration.progress", { done: state.done, total: state.total })}
          </p>
        ) : (
          <form method="post" action={paths.demonstration}>
            <button className="button" type="submit">
              {t("benchmarks:demonstration.open")}
            </button>
          </form>
        )}
      </div>
    </Page>
  );
}
