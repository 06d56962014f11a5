/** The line that says how saving stands: a kind, a sentence, and at most one thing to do about it. */
export type Status = {
  readonly kind: "" | "wait" | "bad";
  readonly text: string;
  readonly act?:
    | { readonly label: string; readonly href: string }
    | { readonly label: string; readonly run: () => void };
};

/** Says it. The same sentence twice is left alone, so that focus stays and nothing is read out again. */
export function sayStatus(place: HTMLElement | null, { kind, text, act }: Status): void {
  if (place === null) return;
  const said = `${kind} ${text} ${act?.label ?? ""}`;
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  place.className = kind === "" ? "status" : `status ${kind}`;
  const words = document.createElement("span");
  words.textContent = text;
  place.replaceChildren(...(kind === "" ? [] : [iconFor(kind)]), words);
  if (act !== undefined) place.append(" ", actOf(act));
}

function iconFor(kind: "wait" | "bad"): Node {
  const template = document.getElementById(kind === "wait" ? "icon-clock" : "icon-alert");
  return template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : document.createTextNode("");
}

function actOf(act: NonNullable<Status["act"]>): HTMLElement {
  if ("href" in act) {
    const link = document.createElement("a");
    link.href = act.href;
    link.textContent = act.label;
    return link;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = act.label;
  button.addEventListener("click", act.run);
  return button;
}
