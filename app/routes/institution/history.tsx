import { useLoaderData } from "@remix-run/react";
import { checkHistory } from "#app/accounts/check-history.server.ts";
import { HistoryView } from "#app/accounts/history-view.tsx";
import { readHistory } from "#app/accounts/read-history.server.ts";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, institution, translator } = await openInstitution(args, "audit.read");
  const { t } = translator;
  const { search, searchParams } = new URL(args.request.url);
  const page = t("history:titleOf", { institution: institution.name });
  return json({
    title: t("common:pageTitle", { page }),
    institution: { name: institution.name, href: paths.institution(institution.id) },
    history: await readHistory(services.database, institution, searchParams),
    check: await checkHistory(services.database, institution.id, searchParams),
    search,
  });
}

export default function InstitutionHistory() {
  return <HistoryView {...useLoaderData<typeof loader>()} />;
}
