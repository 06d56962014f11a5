import { StatusIcons } from "#app/ui/status-icons.tsx";

export type UnsentNoteProps = {
  readonly assessment: string;
  readonly home: string;
  readonly address: string;
  /** Whether answers are no longer taken. */
  readonly closed: boolean;
  /** Sentences for the script, as JSON. */
  readonly words: string;
};

/** Shows itself when answers still wait in this browser. Without script nothing waits, and it stays hidden. */
export function UnsentNote({ assessment, home, address, closed, words }: UnsentNoteProps) {
  return (
    <div
      className="wrap unsent"
      hidden
      data-enhance="waiting"
      data-assessment={assessment}
      data-home={home}
      data-address={address}
      data-closed={closed ? "" : undefined}
      data-words={words}
    >
      <p className="status wait" role="status" />
      <StatusIcons />
    </div>
  );
}
