import type { TrendLine } from "./trend.ts";

const width = 176;
const height = 44;
const edge = 7;

/**
 * One index over all results, 0 at the bottom and 100 at the top: joined only where it can be compared, with a dashed line where it
 * cannot. The words and numbers beside it say the same, so it is hidden from screen readers.
 */
export function TrendMark({ line }: { line: TrendLine }) {
  const x = (at: number) => (line.length < 2 ? width / 2 : edge + (at / (line.length - 1)) * (width - 2 * edge));
  const y = (value: number) => height - edge - (value / 100) * (height - 2 * edge);
  return (
    <svg
      className="trend-mark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <path className="scale" d={`M${edge} ${y(0)}h${width - 2 * edge}M${edge} ${y(100)}h${width - 2 * edge}`} />
      {line.map(({ value, joined }, at) => {
        const place = x(at);
        const before = line[at - 1]?.value ?? null;
        return (
          <g key={place}>
            {at > 0 && !joined ? <path className="break" d={`M${(x(at - 1) + place) / 2} 2V${height - 2}`} /> : null}
            {joined && value !== null && before !== null ? (
              <path className="way" d={`M${x(at - 1)} ${y(before)}L${place} ${y(value)}`} />
            ) : null}
          </g>
        );
      })}
      {line.map(({ value }, at) =>
        value === null ? null : (
          <circle
            key={x(at)}
            className={at === line.length - 1 ? "present" : "then"}
            cx={x(at)}
            cy={y(value)}
            r={at === line.length - 1 ? 5 : 3.5}
          />
        ),
      )}
    </svg>
  );
}
