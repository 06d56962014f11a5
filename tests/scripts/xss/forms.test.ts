import { expect, test } from "vitest";
import { formsIn, plain, takesText } from "../../../scripts/xss/forms.ts";

const page = `
  <form method="get" action="/people"><input type="search" name="q" value="x"/></form>
  <form method="post" id="main-form">
    <input type="hidden" name="revision" value="3"/>
    <input class="input" name="name" value="&quot;Harbour&quot; &amp; Co" maxLength="200"/>
    <textarea name="note" rows="4">a &lt;b&gt;</textarea>
    <select name="country"><option value="">Choose</option><option value="PT" selected="">Portugal</option></select>
    <input type="radio" name="level" value="1"/><input type="radio" name="level" value="2" checked=""/>
    <input name="gone" disabled=""/>
    <button type="submit" name="intent" value="save">Save</button>
  </form>
  <button form="main-form" type="submit" name="also" value="1">Also</button>`;

test("a form is read with what a browser would send", () => {
  const [looking, sending] = formsIn(page);
  expect(looking).toMatchObject({ method: "get", action: "/people", controls: [{ name: "q", kind: "text" }] });
  expect(sending?.action).toBeNull();
  expect(sending?.controls.map(({ name, kind, value, on }) => [name, kind, value, on])).toEqual([
    ["revision", "hidden", "3", true],
    ["name", "text", '"Harbour" & Co', true],
    ["note", "text", "a <b>", true],
    ["country", "choice", "PT", true],
    ["level", "box", "1", false],
    ["level", "box", "2", true],
    ["intent", "button", "save", true],
    ["also", "button", "1", true],
  ]);
  expect(sending?.controls.filter(takesText).map(({ longest }) => longest)).toEqual([200, null]);
});

test("a text read back is what was typed, whatever it looks like", () => {
  expect(plain("&amp;lt;script&amp;gt;")).toBe("&lt;script&gt;");
});
