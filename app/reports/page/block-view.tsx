import { ChartFigure, type RecordedChart } from "#app/charts/chart-figure.tsx";
import { ChartTable } from "#app/charts/chart-table.tsx";
import type { Translator } from "#app/i18n/translator.ts";
import type { Block } from "../document.ts";
import { CapabilitySheetView } from "./capability-sheet-view.tsx";
import { Carpet } from "./carpet.tsx";
import { FactList } from "./fact-list.tsx";
import { LevelTableView } from "./level-table-view.tsx";
import { PhaseList } from "./phase-list.tsx";

type BlockViewProps = {
  readonly block: Block;
  readonly translator: Translator;
  /** The recording of a figure's chart; a figure without one shows its words and its table. */
  readonly recorded?: RecordedChart | undefined;
};

/** One block of a report as a piece of a page. */
export function BlockView({ block, translator, recorded }: BlockViewProps) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>;
    case "paragraph":
      return <p className={paragraphClasses[block.tone]}>{block.text}</p>;
    case "verdict":
      return (
        <div className="verdict">
          {block.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      );
    case "facts":
      return <FactList rows={block.rows} />;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "callout":
      return <p className={block.tone === "warn" ? "note warn" : "note"}>{block.text}</p>;
    case "figure":
      return (
        <div>
          <ChartFigure chart={block.chart} recorded={recorded ?? noRecording} translator={translator} />
        </div>
      );
    case "table":
      return <ChartTable table={block.table} />;
    case "levels":
      return <LevelTableView table={block.table} />;
    case "carpet":
      return <Carpet groups={block.groups} />;
    case "phases":
      return <PhaseList phases={block.phases} />;
    case "capability":
      return <CapabilitySheetView sheet={block.sheet} translator={translator} />;
    case "pageBreak":
      return null;
  }
}

const paragraphClasses = { normal: undefined, quiet: "meta", lead: "lead" } as const;

const noRecording: RecordedChart = { wide: "", narrow: "" };
