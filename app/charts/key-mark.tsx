import type { KeyEntry } from "./chart-key.ts";

/** One mark of the key, drawn as it stands in the plot. */
export function KeyMark({ mark }: { readonly mark: KeyEntry["mark"] }) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 28 16">
      {marks[mark]}
    </svg>
  );
}

const marks = {
  own: <circle className="c-you" cx="14" cy="8" r="8" />,
  open: (
    <>
      <path className="c-way" d="M2 8h24M2 3v10M26 3v10" />
      <circle className="c-open" cx="14" cy="8" r="6.5" />
    </>
  ),
  openDot: <circle className="c-open" cx="14" cy="8" r="6.5" />,
  target: <path className="c-target" d="M14 -2v20" />,
  peers: (
    <>
      <rect className="c-strip" x="1" y="2.5" width="26" height="11" rx="2" />
      <path className="c-median" d="M13 -1v18" />
    </>
  ),
} satisfies Record<KeyEntry["mark"], unknown>;
