import type { CarpetGroup } from "../document.ts";

/** All capabilities, one line each, grouped by dimension. */
export function Carpet({ groups }: { readonly groups: readonly CarpetGroup[] }) {
  return (
    <div className="carpet">
      {groups.map((group) => (
        <div key={group.name}>
          <h3>
            {group.name} <span>{group.reading}</span>
          </h3>
          <ul className="plain">
            {group.lines.map((line) => (
              <li key={line.name}>
                <b className={line.level === null ? "none" : `l${line.level}`}>{line.mark}</b>
                <span>
                  {line.name} {line.note === "" ? null : <small>{line.note}</small>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
