import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ItemCard } from "#app/questions/item-card.tsx";
import type { ItemSectionPage, SectionPart } from "./item-section-page.ts";
import { type SectionPlace, SectionShell } from "./section-shell.tsx";

type ItemSectionViewProps = SectionPlace & { readonly page: ItemSectionPage };

/** The questions of one section in one form, whatever their kinds; a script shows and hides those that depend on others. */
export function ItemSectionView({ page, ...place }: ItemSectionViewProps) {
  const { t } = useTranslator();
  const list = page.parts.flatMap((part) =>
    "part" in part ? [{ id: part.id, shortName: part.shortName, mark: part.mark, hidden: part.hidden }] : [],
  );
  const enhancing = {
    "data-enhance": "conditions",
    "data-conditions": JSON.stringify(page.conditions),
    "data-changed": t("assessments:tree.changed"),
  };
  return (
    <SectionShell
      page={page}
      {...place}
      rule={t("assessments:tree.rule")}
      list={list}
      enhancing={enhancing}
      said={<p className="vh" role="status" data-slot="conditions" />}
    >
      {page.parts.map((part) => (
        <Part key={part.id} {...part} />
      ))}
    </SectionShell>
  );
}

function Part(part: SectionPart) {
  if ("part" in part) return <ItemCard {...part} />;
  const Heading = part.level === 2 ? "h2" : "h3";
  return (
    <div className="part-heading" data-shown={part.id} hidden={part.hidden}>
      <Heading>{part.name}</Heading>
      {part.description === "" ? null : <p>{part.description}</p>}
    </div>
  );
}
