import type { ChartTable } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { type RoleAgreement, roleAgreement } from "#app/scoring/role-agreement.ts";
import type { Lens } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "../facts.ts";
import { indexBounds } from "../headline.ts";
import { roleName } from "../naming.ts";
import { indexText, meanText } from "../number.ts";
import { type ReadElement, readElements } from "./element-reading.ts";

/** The institution in the middle, and what lies between it and each group of people outside. */
export type Ecosystem = {
  readonly centre: string;
  readonly edges: readonly EcosystemEdge[];
  readonly table: ChartTable;
};

export type EcosystemEdge = {
  readonly id: string;
  /** Who stands at the other end. */
  readonly node: string;
  readonly name: string;
  readonly reading: string;
  /** The score of the element, unrounded; null where it may not be shown. */
  readonly value: number | null;
  readonly provisional: boolean;
  /** How far the people at the other end agree, or that nobody asked them. */
  readonly agreement: string;
  /** Where they see it beside the record; null where they were not asked. */
  readonly beside: string | null;
};

const dash = "–";

/** Draws a lens whose elements all stand for an outside role. Null for any other lens. */
export function ecosystemOf(facts: AssessmentFacts, lens: Lens, translator: Translator): Ecosystem | null {
  if (lens.elements.some(({ role }) => role === undefined)) return null;
  const { t } = translator;
  const read = readElements(facts, lens, translator).map((one) => ({ one, found: agreementOn(facts, one) }));
  return {
    centre: facts.institution.name,
    edges: read.map(({ one, found }) => ({
      id: one.element.id,
      node: roleName(facts.words, one.element.role ?? ""),
      name: one.name,
      reading: one.reading,
      value: one.index === null ? null : one.node.value,
      provisional: one.node.provisional,
      agreement: agreementText(facts, found, translator),
      beside: found?.beside == null ? null : besideText(found.beside, translator),
    })),
    table: {
      caption: t("lenses:ecosystem.caption"),
      columns: [
        { label: t("lenses:ecosystem.side"), numeric: false },
        { label: t("lenses:ecosystem.pathway"), numeric: false },
        { label: t("results:profile.table.index"), numeric: true },
        { label: t("results:profile.table.range"), numeric: true },
        { label: t("lenses:ecosystem.people"), numeric: true },
        { label: t("lenses:ecosystem.deviation"), numeric: true },
        { label: t("lenses:ecosystem.difference"), numeric: true },
      ],
      rows: read.map(({ one, found }) => tableRow(facts, one, found, translator)),
    },
  };
}

function agreementOn({ said, answers, instrument }: AssessmentFacts, { element }: ReadElement): RoleAgreement | null {
  if (said === null || element.role === undefined) return null;
  return roleAgreement(said, element.role, element.capabilities, answers, instrument.levels);
}

function agreementText({ said }: AssessmentFacts, found: RoleAgreement | null, translator: Translator): string {
  const { t } = translator;
  if (said === null) return t("lenses:ecosystem.noRound");
  if (found === null) return t("lenses:ecosystem.nobody");
  const values = { count: found.people, deviation: meanText(found.deviation, translator) };
  return found.reading === "acceptable" ? t("lenses:ecosystem.agree", values) : t("lenses:ecosystem.differ", values);
}

/** Less than a quarter of a level is no difference anybody could point to. */
function besideText(beside: number, translator: Translator): string {
  const { t } = translator;
  const difference = meanText(Math.abs(beside), translator);
  if (Math.abs(beside) < 0.25) return t("lenses:ecosystem.same");
  return beside < 0 ? t("lenses:ecosystem.lower", { difference }) : t("lenses:ecosystem.higher", { difference });
}

function tableRow(
  facts: AssessmentFacts,
  { element, name, node, index, reading }: ReadElement,
  found: RoleAgreement | null,
  translator: Translator,
): readonly string[] {
  const bounds = indexBounds(node, facts.instrument.levels, translator);
  return [
    roleName(facts.words, element.role ?? ""),
    name,
    index === null ? reading : indexText(index, translator),
    index === null || bounds === null ? dash : translator.t("results:index.range", bounds),
    found === null ? dash : String(found.people),
    found === null ? dash : meanText(found.deviation, translator),
    found === null || found.beside === null ? dash : meanText(found.beside, translator),
  ];
}
