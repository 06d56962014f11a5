import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { MailSettings } from "#app/platform/mail-settings.ts";

/** One letter as the server took it, lines as they came. */
export type Taken = { readonly from: string; readonly to: string; readonly lines: readonly string[] };

/** What the server says at a step instead of agreeing; "hang up" ends the connection there. */
export type Moods = Partial<Record<"greeting" | "login" | "from" | "to" | "data" | "end", string>>;

export type TrialServer = {
  readonly settings: MailSettings;
  readonly taken: readonly Taken[];
  /** Every command, in order. */
  readonly heard: readonly string[];
  moods: Moods;
};

const agreed = { greeting: "220 ready", login: "235 2.7.0 welcome", from: "250 ok", to: "250 ok", data: "354 go on" };

/** A mail server that speaks SMTP on this machine for the length of one test, and keeps what it took. */
export async function aMailServer({
  login = null,
  extensions = ["8BITMIME", "SMTPUTF8"],
}: {
  readonly login?: MailSettings["server"]["login"];
  readonly extensions?: readonly string[];
} = {}): Promise<TrialServer> {
  const taken: Taken[] = [];
  const heard: string[] = [];
  const trial = { moods: {} as Moods };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    converse(socket);
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const settings: MailSettings = {
    server: { host: "127.0.0.1", port, security: "plain", login },
    from: { name: "Waymark", address: "waymark@harbour.example" },
  };
  return Object.assign(trial, { settings, taken, heard });

  function converse(socket: Socket) {
    let [from, to, rest] = ["", "", ""];
    let lines: string[] | null = null;
    const say = (step: keyof Moods, usual: string) => {
      const words = trial.moods[step] ?? usual;
      if (words === "hang up") socket.destroy();
      else socket.write(`${words}\r\n`);
      return words === usual;
    };
    say("greeting", agreed.greeting);
    socket.on("data", (bytes) => {
      rest += bytes.toString("utf8");
      const read = rest.split("\r\n");
      rest = read.pop() ?? "";
      for (const line of read) hear(line);
    });

    function hear(line: string) {
      if (lines !== null) return line === "." ? endOfData() : void lines.push(line.replace(/^\.\./, "."));
      heard.push(line);
      if (line.startsWith("EHLO")) {
        const offers = [...extensions, ...(login === null ? [] : ["AUTH PLAIN"])];
        socket.write(
          ["here", ...offers].map((word, at) => `250${at === offers.length ? " " : "-"}${word}\r\n`).join(""),
        );
      } else if (line.startsWith("AUTH PLAIN")) {
        const [, user, password] = Buffer.from(line.slice(11), "base64").toString().split("\0");
        const isRight = user === login?.user && password === login?.password;
        say("login", isRight ? agreed.login : "535 5.7.8 no");
      } else if (line.startsWith("MAIL FROM:")) {
        from = line.slice(10);
        say("from", agreed.from);
      } else if (line.startsWith("RCPT TO:")) {
        to = line.slice(8);
        say("to", agreed.to);
      } else if (line === "DATA") {
        if (say("data", agreed.data)) lines = [];
      } else if (line === "STARTTLS") {
        socket.write("502 5.5.1 what is that\r\n");
      } else if (line === "QUIT") {
        socket.end("221 bye\r\n");
      } else {
        socket.write("250 ok\r\n");
      }
    }

    function endOfData() {
      const mood = trial.moods.end;
      // Who hangs up here has the letter all the same, as after a lost answer.
      if (mood === undefined || mood === "hang up") taken.push({ from, to, lines: lines ?? [] });
      lines = null;
      say("end", "250 2.0.0 taken");
    }
  }
}

/** The text of a letter as a reader's program shows it, for letters of one part. */
export function textOf({ lines }: Taken): string {
  const body = lines.slice(lines.indexOf("") + 1).join("\r\n");
  switch (headerOf({ lines }, "Content-Transfer-Encoding")) {
    case "base64":
      return Buffer.from(body, "base64").toString("utf8").replaceAll("\r\n", "\n");
    case "quoted-printable":
      return unquoted(body).replaceAll("\r\n", "\n");
    default:
      return body.replaceAll("\r\n", "\n");
  }
}

/** A header in words, with what its encoding hides. */
export function headerOf({ lines }: Pick<Taken, "lines">, name: string): string {
  const head = lines
    .slice(0, lines.indexOf(""))
    .join("\n")
    .replace(/\n[ \t]+/g, " ");
  const found = head.split("\n").find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return (found ?? "")
    .slice(name.length + 1)
    .trim()
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === "B" ? Buffer.from(text, "base64").toString("utf8") : unquoted(text.replaceAll("_", " ")),
    );
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
