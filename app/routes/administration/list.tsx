import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationFrame } from "#app/administration/administration-frame.tsx";
import { type Deed, doAct } from "#app/administration/do-act.server.ts";
import { intents } from "#app/administration/list-page.ts";
import { ListView } from "#app/administration/list-view.tsx";
import { isPart } from "#app/administration/part.ts";
import { readList } from "#app/administration/read-list.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { oneTimeLink, paths } from "#app/paths.ts";
import { log } from "#app/platform/log.server.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { Secret } from "#app/ui/secret.tsx";
import { notFound } from "../access.server.ts";
import { openPlatform } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, translator } = await openPlatform(args, "platform.administer");
  const part = args.params.part ?? "";
  if (!isPart(part)) throw notFound();
  const { searchParams, search } = new URL(args.request.url);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t(`administration:part.${part}`) }),
    list: await readList(services.database, part, searchParams, services.now(), translator),
    search,
    typed: (searchParams.get("q") ?? "").slice(0, 100),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, translator } = await openPlatform(args, "platform.administer");
  const form = new URLSearchParams(await args.request.text());
  const intent = intents.find((one) => one === form.get("intent"));
  if (intent === undefined) throw notFound();
  const id = form.get("id") ?? "";
  const deed = await doAct(services.database, intent, id, who.personId, services.now());
  // What was not there may be anything somebody typed; whether a session was there is not said.
  const known = intent === "endSession" ? null : id;
  if (deed.kind !== "gone") log("administration.deed", { intent, id: known, by: who.personId, came: deed.kind });
  if (intent === "retryJob" && deed.kind === "done") services.wakeWorker();
  return json(saidOf(deed, args.context.ownOrigin, translator.t), { status: statusOf(deed) });
}

function saidOf(deed: Deed, origin: string, t: ReturnType<typeof useTranslator>["t"]) {
  if (deed.kind !== "link") return { said: t(`administration:deed.${deed.kind}`), link: null };
  const { token, code } = deed.secrets;
  return {
    said: t("administration:deed.link", { name: deed.name }),
    link: { link: oneTimeLink(origin, paths.signInLink, token), code, address: `${origin}${paths.signInLink}` },
  };
}

function statusOf({ kind }: Deed): number {
  if (kind === "gone") return 404;
  return kind === "done" || kind === "link" ? 200 : 409;
}

export default function AdministrationList() {
  const { t } = useTranslator();
  const { list, search, typed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AdministrationFrame here={list.part}>
      {answer === undefined ? null : (
        <div className="note stack-s" role="status">
          <p>{answer.said}</p>
          {answer.link === null ? null : (
            <>
              <Secret
                id="sign-in-link"
                label={t("administration:link.link")}
                hint={t("administration:link.linkHint")}
                text={answer.link.link}
                copy={t("accounts:link.copyLink")}
                copied={t("accounts:link.copied")}
              />
              <Secret
                id="sign-in-code"
                label={t("administration:link.code")}
                hint={t("administration:link.codeHint", { address: answer.link.address })}
                text={answer.link.code}
                copy={t("accounts:link.copyCode")}
                copied={t("accounts:link.copied")}
              />
            </>
          )}
        </div>
      )}
      <ListView list={list} search={search} typed={typed} />
    </AdministrationFrame>
  );
}
