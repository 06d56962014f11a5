import { useLoaderData } from "@remix-run/react";
import { AdministrationFrame } from "#app/administration/administration-frame.tsx";
import { checkHealth } from "#app/administration/check-health.server.ts";
import { healthSentences } from "#app/administration/health-sentences.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openPlatform } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, translator } = await openPlatform(args, "platform.administer");
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("administration:part.health") }),
    sentences: healthSentences(await checkHealth(services.database, services.now()), translator),
  });
}

export default function AdministrationHealth() {
  const { t } = useTranslator();
  const { sentences } = useLoaderData<typeof loader>();
  return (
    <AdministrationFrame here="health">
      <section className="section stack measure" aria-label={t("administration:part.health")}>
        <ul className="rows">
          {sentences.map(({ text, holds }) => (
            <li key={text}>
              {text}
              <span className={holds ? "tag" : "tag warn"}>
                {t(holds ? "administration:health.good" : "administration:health.bad")}
              </span>
            </li>
          ))}
        </ul>
        <p className="meta">{t("administration:health.doctor")}</p>
        <p className="meta">{t("administration:health.backup")}</p>
      </section>
    </AdministrationFrame>
  );
}
