type File = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A file to keep. Its name is made of plain letters, so it needs no quoting. */
export function sendFile({ name, mediaType, bytes }: File): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": mediaType, "Content-Disposition": `attachment; filename="${name}"` },
  });
}
