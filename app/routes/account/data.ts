import { readOwnData } from "#app/accounts/read-own-data.server.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openAccount } from "../visit.server.ts";

/** Everything that is kept about whoever asks, as one file. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, who } = await openAccount(args);
  const data = await readOwnData(services.database, who.personId, services.now());
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="waymark-what-is-kept-about-me.json"',
    },
  });
}
