/** What a plain page is spoken in, and its words for the way to the first page. */
export type PlainSpeech = { readonly language: string; readonly direction: "ltr" | "rtl"; readonly onward: string };

const english: PlainSpeech = { language: "en", direction: "ltr", onward: "Go to the first page" };

/** A page for the moments before or beside the framework: one title, one sentence, no script, no style. */
export function plainPage(title: string, sentence: string, speech: PlainSpeech = english): string {
  return [
    "<!doctype html>",
    `<html lang="${speech.language}" dir="${speech.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeText(title)}: Waymark</title></head>`,
    `<body><main><h1>${escapeText(title)}</h1><p>${escapeText(sentence)}</p><p><a href="/">${escapeText(speech.onward)}</a></p></main></body></html>`,
  ].join("\n");
}

/** Text that is safe between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
