import type { RecordedChart } from "#app/charts/chart-figure.tsx";
import type { Translator } from "#app/i18n/translator.ts";
import { BrandMark } from "#app/ui/brand-mark.tsx";
import type { Block, ReportDocument } from "../document.ts";
import { BlockView } from "./block-view.tsx";
import { FactList } from "./fact-list.tsx";

type ReportViewProps = {
  readonly document: ReportDocument;
  /** One recording per chart, in the order of `chartsOf(document)`: the cover's first. */
  readonly pictures: readonly RecordedChart[];
  readonly translator: Translator;
};

/** A whole report as one page: the cover, a list of its parts, and every block. */
export function ReportView({ document, pictures, translator }: ReportViewProps) {
  const { cover, blocks } = document;
  return (
    <article lang={document.language} dir={document.direction}>
      <header className="head">
        <p className="crumb">
          <span className="brand">
            <BrandMark /> <bdi>{cover.organisation}</bdi>
          </span>
        </p>
        {document.demonstration === null ? null : <p className="tag warn">{document.demonstration}</p>}
        <h1>{cover.title}</h1>
        <p className="lead">{cover.subtitle}</p>
        <p className="verdict mt5">{cover.lede}</p>
        <div className="mt5">
          <FactList rows={cover.facts} />
        </div>
      </header>
      <nav aria-label={document.contents.title}>
        <h2>{document.contents.title}</h2>
        <ul className="plain">
          {partsOf(blocks).map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sectionsOf(blocks, cover.chart === null ? 0 : 1).map((section) => (
        <section key={section.id} className="section stack" aria-labelledby={section.id}>
          {section.blocks.map(({ block, place, figure }) => (
            <BlockView key={place} block={block} translator={translator} recorded={pictures[figure]} />
          ))}
        </section>
      ))}
      <footer className="meta mt6">
        <p>{document.caveat}</p>
        {document.disclaimer === null ? null : <p>{document.disclaimer}</p>}
      </footer>
    </article>
  );
}

type Part = { readonly id: string; readonly text: string };

function partsOf(blocks: readonly Block[]): readonly Part[] {
  return blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 2 ? [{ id: block.id, text: block.text }] : [],
  );
}

type Placed = { readonly block: Block; readonly place: number; readonly figure: number };
type Section = { readonly id: string; readonly blocks: Placed[] };

/** Blocks gathered under their second-level headings, each figure with the place of its recording, from `first` on. */
function sectionsOf(blocks: readonly Block[], first: number): readonly Section[] {
  const sections: Section[] = [];
  let figure = first;
  blocks.forEach((block, place) => {
    if (block.kind === "heading" && block.level === 2) sections.push({ id: block.id, blocks: [] });
    sections.at(-1)?.blocks.push({ block, place, figure });
    if (block.kind === "figure") figure += 1;
  });
  return sections;
}
