import { readForm } from "#tests/support/read-page.ts";
import type { Reply, Visitor } from "#tests/support/visitor.server.ts";

/** Sends the first form of a page that holds this text in its markup, with further fields. */
export async function sendForm(
  visitor: Visitor,
  page: string,
  marked: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply & { readonly form: URLSearchParams }> {
  const { text } = await visitor.get(page);
  const html = text.split("<form").find((form) => form.includes(marked));
  if (html === undefined) throw new Error(`${page} has no form with ${marked}.`);
  const form = readForm(`<form${html}`);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return { ...(await visitor.post(page, form)), form };
}
