import { decodeText, type TextFile } from "#app/surveys/read-text.server.ts";

/** The text of the file somebody chose in a form, or null when none was sent. */
export async function readUpload(request: Request, field: string): Promise<TextFile | null> {
  const isForm = /^multipart\/form-data\b/i.test(request.headers.get("Content-Type") ?? "");
  const form = isForm ? await request.formData().catch(() => null) : null;
  const file = form?.get(field);
  if (!(file instanceof Blob) || file.size === 0) return null;
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}
