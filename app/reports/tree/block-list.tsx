import type { Translator } from "#app/i18n/translator.ts";
import type { Block } from "../document.ts";
import { BlockView } from "../page/block-view.tsx";

/** Blocks one after the other. Each is told from the others by its place: they never change their order. */
export function BlockList({ blocks, translator }: { blocks: readonly Block[]; translator: Translator }) {
  const placed = blocks.map((block, place) => ({ block, id: `${block.kind}-${place}` }));
  return (
    <div className="stack blocks">
      {placed.map(({ block, id }) => (
        <BlockView key={id} block={block} translator={translator} />
      ))}
    </div>
  );
}
