import { useLoaderData } from "@remix-run/react";
import { OwnHistoryView } from "#app/accounts/own-history-view.tsx";
import { readOwnHistory } from "#app/accounts/read-history.server.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { titleOf } from "../title.ts";
import { openAccount } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const { t } = translator;
  const { search, searchParams } = new URL(args.request.url);
  return json({
    title: t("common:pageTitle", { page: t("history:own.title") }),
    history: await readOwnHistory(services.database, who.personId, searchParams),
    search,
  });
}

export default function OwnHistory() {
  return <OwnHistoryView {...useLoaderData<typeof loader>()} />;
}
