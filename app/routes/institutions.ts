import { findInstitutions } from "#app/institutions/find-institutions.server.ts";
import { foundInstitution } from "#app/institutions/found-institution.ts";
import { readQuery } from "#app/institutions/search-text.ts";
import { type Allowance, spend } from "#app/platform/allowance.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { translatorOf } from "./access.server.ts";

/** Institutions with a name like what somebody types, from a public list; nothing of any assessment is read. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services } = context;
  const translator = translatorOf(request);
  const { t } = translator;
  const query = readQuery(new URL(request.url).searchParams.get("q") ?? "");
  if (query === null) return json({ release: null, sentence: "", found: [] });
  const left = spend(allowance, services.now().getTime(), rule);
  if (left === null) {
    return json({ release: null, sentence: "", found: [] }, { status: 429, headers: { "Retry-After": "1" } });
  }
  allowance = left;
  const { release, records } = await findInstitutions(services.database, query, mostFound);
  const count = records.length;
  const sentence = count === 0 ? t("institutions:picker.none") : t("institutions:picker.found", { count });
  const found = records.map((record) => foundInstitution(record, query, translator));
  return json({ release, sentence, found }, { headers: { "Cache-Control": "private, max-age=300" } });
}

const mostFound = 10;

/** For all visitors together. One who types asks a few times a second; nobody needs more. */
const rule = { perSecond: 20, most: 60 };
let allowance: Allowance = { left: rule.most, at: 0 };
