import type { ReactNode } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Page } from "#app/ui/page.tsx";
import { type Part, parts } from "./part.ts";

type Here = Part | "overview" | "health";

/** Every page of administering: where one is, and the way to the others. */
export function AdministrationFrame({ here, children }: { here: Here; children: ReactNode }) {
  const { t } = useTranslator();
  const places: readonly Here[] = ["overview", ...parts, "health"];
  return (
    <Page>
      <div className="wrap">
        <header className="head">
          <p className="crumb">
            {here === "overview" ? (
              <a href={paths.account}>{t("administration:toAccount")}</a>
            ) : (
              <a href={paths.administration}>{t("administration:title")}</a>
            )}
          </p>
          <h1>{t(`administration:part.${here}`)}</h1>
          <p className="lead">{t(`administration:lead.${here}`)}</p>
          <nav aria-label={t("administration:title")} className="mt4">
            <ul className="inline-list">
              {places.map((place) => (
                <li key={place}>
                  <a href={hrefOf(place)} aria-current={place === here ? "page" : undefined}>
                    {t(`administration:part.${place}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        {children}
      </div>
    </Page>
  );
}

function hrefOf(place: Here): string {
  return place === "overview" ? paths.administration : paths.administrationOf(place);
}
