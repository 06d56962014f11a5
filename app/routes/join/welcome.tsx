import { useLoaderData } from "@remix-run/react";
import { JoinedView } from "#app/accounts/joined-view.tsx";
import { may } from "#app/accounts/may.ts";
import { readAccount } from "#app/accounts/read-account.server.ts";
import { wayOn } from "#app/accounts/way-on.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { titleOf } from "../title.ts";
import { openAccount } from "../visit.server.ts";
import { lastJoined, readingFor } from "./reading.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const { hasPassword, unusedCodes } = await readAccount(services.database, who, services.now());
  const used = await lastJoined(services.database, who.personId);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:joined.page") }),
    ...{ name: who.name, hasPassword, unusedCodes },
    invitation: used === null ? null : readingFor(args, used),
    on: wayOn(used, (act, subject) => may(who, act, subject)),
  });
}

export default function Joined() {
  return <JoinedView {...useLoaderData<typeof loader>()} />;
}
