const width = 104;
const edge = 8;

type MovementMarkProps = { readonly before: number | null; readonly now: number | null; readonly levels: number };

/**
 * Where something stood and where it stands, on the level scale: an open grey dot, a filled one, a line between. The words
 * beside it say the same, so it is hidden from screen readers.
 */
export function MovementMark({ before, now, levels }: MovementMarkProps) {
  if (before === null || now === null) return null;
  const at = (level: number) => edge + ((level - 1) / (levels - 1)) * (width - 2 * edge);
  return (
    <svg
      className="movement"
      viewBox={`0 0 ${width} 16`}
      width={width}
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: levels }, (_, step) => step + 1).map((level) => (
        <path key={level} className="tick" d={`M${at(level)} 5v6`} />
      ))}
      <path className="scale" d={`M${edge} 8h${width - 2 * edge}`} />
      <path className="way" d={`M${at(before)} 8H${at(now)}`} />
      <circle className="then" cx={at(before)} cy="8" r="4.5" />
      <circle className="present" cx={at(now)} cy="8" r={before === now ? 2.5 : 5} />
    </svg>
  );
}
