import { useLoaderData } from "@remix-run/react";
import { ClientsView } from "#app/accounts/clients-view.tsx";
import { readClients } from "#app/accounts/read-clients.server.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { titleOf } from "../title.ts";
import { openAccount } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:clients.title") }),
    clients: await readClients(services.database, who.personId, services.now()),
  });
}

export default function Clients() {
  return <ClientsView {...useLoaderData<typeof loader>()} />;
}
