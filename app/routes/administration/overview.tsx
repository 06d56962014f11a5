import { useLoaderData } from "@remix-run/react";
import { AdministrationFrame } from "#app/administration/administration-frame.tsx";
import { countThings } from "#app/administration/count-things.server.ts";
import { parts } from "#app/administration/part.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openPlatform } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, translator } = await openPlatform(args, "platform.administer");
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("administration:title") }),
    version: services.version,
    counts: await countThings(services.database, services.now()),
  });
}

export default function AdministrationOverview() {
  const { t } = useTranslator();
  const { counts, version } = useLoaderData<typeof loader>();
  return (
    <AdministrationFrame here="overview">
      <section className="section stack measure" aria-label={t("administration:part.overview")}>
        <ul className="rows">
          {parts.map((part) => (
            <li key={part}>
              <a href={paths.administrationOf(part)}>{t(`administration:part.${part}`)}</a>
              <span className="n">{counts[part]}</span>
            </li>
          ))}
        </ul>
        <p>{t("administration:never")}</p>
        <p className="actions">
          <a className="button" href={paths.newProgramme}>
            {t("programmes:new.title")}
          </a>
          <a href={paths.administrationOf("health")}>{t("administration:part.health")}</a>
        </p>
        <p className="meta">{t("administration:version", { version })}</p>
      </section>
    </AdministrationFrame>
  );
}
