import type { CapabilityBesideLiterature } from "#app/benchmarks/cold-start.ts";
import type { OutsideFigure } from "#app/benchmarks/outside-references.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { heading, note, paragraph, table, warning } from "../block.ts";
import { capabilityReading } from "../chart-reading.ts";
import type { Block } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";
import { capabilityName, dimensionName } from "../naming.ts";
import { shareText } from "../number.ts";
import { ownIndex, peersCells, peersColumns, peersRelease, positionSentences } from "../peers.ts";
import type { ReportSection } from "../section.ts";
import { speaksOfMicroCredentials } from "../subject-words.ts";

/** How many of the most-raised topics are worth a line. */
const mostRaised = 8;

/** Peers of a published release where there are any; then the literature's attention and published surveys, marked as such. */
export const position: ReportSection = {
  id: "position",
  build: (facts, translator) => [
    ...amongPeers(facts, translator),
    ...besideLiterature(facts, translator),
    ...besideSector(facts, translator),
  ],
};

function amongPeers(facts: AssessmentFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  if (facts.peers === null)
    return [heading(2, "position", t("reports:position.title")), note(t("reports:position.noPeers"))];
  const columns = [t("benchmarks:position.own"), ...peersColumns(facts, translator).map(({ label }) => label)];
  return [
    heading(2, "position", t("benchmarks:position.title")),
    ...positionSentences(facts, translator).map((sentence) => paragraph(sentence)),
    table(
      t("benchmarks:position.caption"),
      [t("benchmarks:position.dimension"), ...columns],
      facts.instrument.dimensions.map((dimension) => [
        dimensionName(facts.words, dimension.id),
        ownIndex(facts, dimension, translator),
        ...peersCells(facts, dimension, translator),
      ]),
      columns.slice(0, 3),
    ),
    paragraph(peersRelease(facts.peers, translator), "quiet"),
    ...(facts.peers.release.demonstration ? [warning(t("benchmarks:position.demonstration"))] : []),
  ];
}

function besideLiterature(facts: AssessmentFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const raised = facts.position.capabilities.filter(hasSalience).slice(0, mostRaised);
  if (raised.length === 0) return [];
  const low = raised.filter(({ level }) => level !== null && level <= 2).length;
  return [
    heading(3, "beside-literature", t("reports:position.literature.title")),
    paragraph(t("reports:position.literature.intro", { count: low, all: raised.length })),
    table(
      t("reports:position.literature.caption"),
      [
        t("reports:position.literature.capability"),
        t("reports:position.literature.share"),
        t("reports:position.literature.own"),
      ],
      raised.map(({ id, salience }) => [
        capabilityName(facts.words, id),
        shareText(salience, translator),
        capabilityReading(facts, id, translator),
      ]),
      [t("reports:position.literature.share")],
    ),
  ];
}

function hasSalience(entry: CapabilityBesideLiterature): entry is CapabilityBesideLiterature & { salience: number } {
  return entry.salience !== null;
}

function besideSector(facts: AssessmentFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  if (!speaksOfMicroCredentials(facts.instrument)) return [];
  return [
    heading(3, "beside-sector", t("reports:position.sector.title")),
    paragraph(t("reports:position.sector.intro")),
    table(
      t("reports:position.sector.caption"),
      [t("reports:position.sector.finding"), t("reports:position.sector.share"), t("reports:position.sector.source")],
      facts.position.outside.flatMap(({ citation, figures }) =>
        figures.flatMap((figure) => {
          const key = findings[figure.id];
          return key === undefined
            ? []
            : [[t(key, { year: String(figure.year) }), preciseShare(figure, translator), citation]];
        }),
      ),
      [t("reports:position.sector.share")],
    ),
  ];
}

function preciseShare({ share, precision }: OutsideFigure, translator: Translator): string {
  const values = { share: shareText(share, translator) };
  switch (precision) {
    case "exact":
      return values.share;
    case "about":
      return translator.t("reports:position.sector.about", values);
    case "over":
      return translator.t("reports:position.sector.over", values);
    case "nearly":
      return translator.t("reports:position.sector.nearly", values);
  }
}

type FindingKey =
  | "reports:position.sector.mature"
  | "reports:position.sector.emerging"
  | "reports:position.sector.none"
  | "reports:position.sector.policySure"
  | "reports:position.sector.strategic"
  | "reports:position.sector.policy"
  | "reports:position.sector.taxonomy";

const findings: Readonly<Record<string, FindingKey>> = {
  "adoption-mature": "reports:position.sector.mature",
  "adoption-mature-earlier": "reports:position.sector.mature",
  "adoption-emerging": "reports:position.sector.emerging",
  "adoption-none": "reports:position.sector.none",
  "policy-sure": "reports:position.sector.policySure",
  "strategic-importance": "reports:position.sector.strategic",
  "policy-in-place": "reports:position.sector.policy",
  "taxonomy-in-place": "reports:position.sector.taxonomy",
};
