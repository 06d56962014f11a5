import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { readTrend } from "#app/rounds/trend/read-trend.server.ts";
import { trendPage } from "#app/rounds/trend/trend-page.ts";
import { TrendView } from "#app/rounds/trend/trend-view.tsx";
import { Page } from "#app/ui/page.tsx";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, institution, translator } = await openInstitution(args, "institution.read");
  const { id, name } = institution;
  const wanted = new URL(args.request.url).searchParams.get("instrument");
  const { instruments, instrumentId, ...read } = await readTrend(
    services.database,
    services.library,
    { institutionId: id, wanted },
    (one) => may(who, "assessment.result", { assessmentId: one.id, institutionId: id, round: one.round }),
    translator,
  );
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("rounds:trend.title") }),
    page: trendPage({
      ...read,
      institution: name,
      back: { href: paths.institution(id), label: name },
      choices: instruments.map((one) => ({
        href: paths.trendOf(id, one.id),
        name: one.title,
        current: one.id === instrumentId,
      })),
    }),
  });
}

export default function InstitutionTrend() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <Page>
      <TrendView {...page} />
    </Page>
  );
}
