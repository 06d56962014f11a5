/** The few icons of the product (Lucide shapes, ISC), always beside a word. */
export type IconName = "check" | "clock" | "alert" | "download";

const shapes: Readonly<Record<IconName, string>> = {
  check: "m3 8.5 3.2 3.2L13 4.8",
  clock: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.7V8l2.2 1.5",
  alert: "M8 2 14.6 13.6H1.4ZM8 6.4v3.2M8 11.4v.3",
  download: "M8 2v8M4.6 7 8 10.4 11.4 7M2.5 13.5h11",
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
