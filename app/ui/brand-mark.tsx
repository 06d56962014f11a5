/** Dot, way, tick: you, the plan, the target. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 34 18" aria-hidden="true" focusable="false">
      <path
        d="M7 9h22"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="1.5 3"
        strokeLinecap="round"
      />
      <circle cx="7" cy="9" r="6" fill="var(--accent)" />
      <path d="M31 2v14" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
