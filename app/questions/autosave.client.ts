/**
 * Saves each question a moment after it changes, and says so. The form stays an ordinary form: without this script, or when
 * saving fails, the button at the end sends everything that was typed.
 */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const status = document.getElementById(form.dataset.status ?? "");
  const address = form.dataset.address ?? "";
  const words = JSON.parse(form.dataset.words ?? "{}") as Words;
  const waiting = new Map<string, number>();
  const busy = new Set<string>();

  say("", words.ready);
  form.addEventListener("change", (event) => schedule(event, 0));
  form.addEventListener("input", (event) => {
    if (event.target instanceof HTMLTextAreaElement || isText(event.target)) schedule(event, 800);
  });

  function schedule(event: Event, delay: number): void {
    const question = (event.target as Element).closest<HTMLElement>("[data-capability]");
    if (question === null) return;
    const id = question.dataset.capability ?? "";
    say("", words.pending);
    clearTimeout(waiting.get(id));
    waiting.set(
      id,
      window.setTimeout(() => void save(id, question), delay),
    );
  }

  async function save(id: string, question: HTMLElement): Promise<void> {
    if (busy.has(id)) {
      waiting.set(
        id,
        window.setTimeout(() => void save(id, question), 150),
      );
      return;
    }
    const fields = readFields(form as HTMLFormElement, id);
    if (fields.choice === "notApplicable" && fields.reason.trim().length < 3) return say("wait", words.reason);
    busy.add(id);
    const slow = window.setTimeout(() => say("", words.saving), 500);
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ capabilityId: id, ...fields }),
      });
      const reply = (await response.json()) as Reply;
      clearTimeout(slow);
      if (response.ok && reply.revision !== undefined) saved(id, reply);
      else if (response.status === 409 && reply.theirs !== undefined) conflict(id, question, reply);
      else say("bad", reply.sentence ?? words.failed, () => void save(id, question));
    } catch {
      clearTimeout(slow);
      say("bad", words.failed, () => void save(id, question));
    } finally {
      busy.delete(id);
    }
  }

  function saved(id: string, reply: Reply): void {
    setHidden(id, "revision", String(reply.revision));
    setHidden(id, "was", reply.was ?? "");
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(new Date());
    say("", words.saved.replace("{{time}}", time));
    mark(id, reply.mark ?? "");
  }

  function mark(id: string, text: string): void {
    const place = document.querySelector(`[data-mark="${id}"]`);
    if (place !== null) {
      place.textContent = text === "" ? words.open : text;
      place.className = text === "" ? "tag" : "n";
    }
  }

  function conflict(id: string, question: HTMLElement, reply: Reply): void {
    const template = document.getElementById("conflict");
    if (!(template instanceof HTMLTemplateElement) || reply.theirs === undefined) return;
    question.querySelector(".conflict")?.remove();
    const box = template.content.cloneNode(true) as DocumentFragment;
    const fill = (slot: string, text: string) => {
      const place = box.querySelector(`[data-slot="${slot}"]`);
      if (place !== null) place.textContent = text;
    };
    fill("title", words.conflict.replace("{{name}}", reply.name ?? ""));
    fill("yours", reply.yours ?? "");
    fill("theirs", reply.theirs.text);
    const theirs = reply.theirs;
    box.querySelector("[data-keep]")?.addEventListener("click", () => {
      setHidden(id, "revision", String(theirs.revision));
      question.querySelector(".conflict")?.remove();
      void save(id, question);
    });
    box.querySelector("[data-take]")?.addEventListener("click", () => {
      window.location.hash = id;
      window.location.reload();
    });
    question.querySelector(".levels")?.before(box);
    question.querySelector<HTMLElement>(".conflict [data-keep]")?.focus();
    say("bad", words.conflict.replace("{{name}}", reply.name ?? ""));
  }

  function say(kind: "" | "wait" | "bad", text: string, again?: () => void): void {
    if (status === null) return;
    status.className = kind === "" ? "status" : `status ${kind}`;
    status.textContent = text;
    if (again === undefined) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = words.again;
    button.addEventListener("click", again);
    status.append(" ", button);
  }

  function setHidden(id: string, field: string, value: string): void {
    const input = (form as HTMLFormElement).elements.namedItem(`${field}:${id}`);
    if (input instanceof HTMLInputElement) input.value = value;
  }
}

type Words = Readonly<
  Record<"pending" | "saving" | "saved" | "failed" | "again" | "reason" | "ready" | "open" | "conflict", string>
>;

type Reply = {
  revision?: number;
  was?: string;
  mark?: string;
  sentence?: string;
  name?: string;
  yours?: string;
  theirs?: { text: string; revision: number };
};

function readFields(form: HTMLFormElement, id: string) {
  const data = new FormData(form);
  const read = (field: string) => String(data.get(`${field}:${id}`) ?? "");
  return {
    baseRevision: Number(read("revision")),
    choice: read("choice"),
    reason: read("reason"),
    note: read("note"),
    evidenceUrl: read("evidenceUrl"),
  };
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== "radio";
}
