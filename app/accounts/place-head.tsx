import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";

type PlaceHeadProps = {
  readonly institution: { readonly id: string; readonly name: string };
  /** The page above this one. */
  readonly up: "people" | "institution";
  readonly title: string;
  readonly lead: string;
};

/** The head of a page about an institution's people: the way up, the title, what the page is for. */
export function PlaceHead({ institution, up, title, lead }: PlaceHeadProps) {
  const { t } = useTranslator();
  return (
    <header className="head">
      <p className="crumb">
        {up === "people" ? (
          <a href={paths.people(institution.id)}>{t("accounts:people.crumb", { place: institution.name })}</a>
        ) : (
          <a href={paths.institution(institution.id)}>
            <bdi>{institution.name}</bdi>
          </a>
        )}
      </p>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
    </header>
  );
}
