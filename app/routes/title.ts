/** The document title from a loader's `title`; nothing when the loader failed, because the fault page names itself. */
export function titleOf({ data }: { data: { title: string } | undefined }) {
  return data === undefined ? [{ title: "Waymark" }] : [{ title: data.title }];
}
