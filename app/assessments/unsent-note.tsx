import { StatusIcons } from "#app/ui/status-icons.tsx";

export type UnsentNoteProps = {
  /** The name of what waits in the browser (`answer-box.ts`). */
  readonly box: string;
  readonly address: string;
  /** Whether answers are no longer taken. */
  readonly closed: boolean;
  /** Sentences for the script, as JSON. */
  readonly words: string;
};

/** Shows itself when answers still wait in this browser. Without script nothing waits, and it stays hidden. */
export function UnsentNote({ box, address, closed, words }: UnsentNoteProps) {
  return (
    <div
      className="wrap unsent"
      hidden
      data-enhance="waiting"
      data-box={box}
      data-address={address}
      data-closed={closed ? "" : undefined}
      data-words={words}
    >
      <p className="status wait" role="status" />
      <StatusIcons />
    </div>
  );
}
