import { type Reply, Visitor } from "../../tests/support/visitor.server.ts";

const password = "a boat for the whole orchestra";

/** A served product as its visitors name it, and where it really listens. */
export type Site = {
  readonly origin: string;
  readonly port: number;
  /** The name of the session's cookie. */
  readonly cookie: string;
  readonly run: (words: readonly string[]) => Promise<string>;
};

/** What visitors of a served product were given and saw. */
export type Witnessed = {
  readonly cookies: readonly string[];
  /** Everything that opens something, or did: ids, tokens, codes, passwords. */
  readonly secrets: readonly string[];
  /** The live session of a person, to see that it is one. */
  readonly live: string;
  /** Of five moments at which a session gains something, those that gave it a new id and killed the old one. */
  readonly fixed: number;
};

/** Walks through everything that changes what a session may do, with an id that somebody else knows planted before each. */
export async function visit(site: Site, control: boolean): Promise<Witnessed> {
  const name = site.cookie;
  const cookies: string[] = [];
  const secrets = new Set([password]);
  let fixed = 0;
  const watch = (reply: Reply): Reply => {
    cookies.push(...reply.cookies);
    for (const line of reply.cookies) {
      const value = line.split(";")[0]?.split("=")[1] ?? "";
      for (const secret of line.startsWith("language") ? [] : value.split(".")) if (secret !== "") secrets.add(secret);
    }
    return reply;
  };
  const idIn = (reply: Reply) =>
    reply.cookies
      .find((line) => line.startsWith(`${name}=`))
      ?.split(";")[0]
      ?.slice(name.length + 1) ?? "";
  const anew = () => new Visitor(site.origin, site.port);
  /** Does something that should renew the session, and sees whether the id from before is worth anything afterwards. */
  const renewed = async (
    visitor: Visitor,
    before: string,
    opens: string,
    act: () => Promise<Reply>,
  ): Promise<string> => {
    const after = idIn(watch(await act()));
    const old = control ? after : before;
    const held = await anew().get(opens, { Cookie: `${name}=${old}` });
    if (after !== "" && after !== before && held.status !== 200 && (await visitor.get(opens)).status === 200) fixed++;
    return after;
  };

  const one = anew();
  const started = watch(await one.post("/start", { name: "Proof University" }, { Cookie: `${name}=planted` }));
  const home = started.location?.replace(/\/link$/, "") ?? "";
  const first = idIn(started);

  // An assessment more.
  const second = await renewed(one, first, home, () => one.post("/start", { name: "Proof College" }));
  // Taken into an account.
  const person = { name: "Proof", email: "proof@proof.example", password };
  const third = await renewed(one, second, home, () => one.post(`${home}/keep`, person));
  const codes = watch(await one.post("/account/recovery-codes")).text.match(/\b\w{4}-\w{4}-\w{4}\b/g) ?? [];
  for (const code of codes) secrets.add(code);
  // Another password.
  const fourth = await renewed(one, third, "/account", () =>
    one.post("/account/password", { password: `${password} 2` }),
  );
  // Set-up.
  const [link = "", hint = ""] = (await site.run(["setup-link"])).split("\n");
  const [token, code] = [link.split("#")[1] ?? "", /type (\S+)/.exec(hint)?.[1] ?? ""];
  for (const secret of [token, code, `${password} 2`]) secrets.add(secret);
  await renewed(one, fourth, "/account", () => one.post("/setup", { token }));
  // Signing in.
  const two = anew();
  const planted = idIn(watch(await two.post("/start", { name: "Planted" })));
  const live = await renewed(two, planted, "/account", () =>
    two.post("/sign-in", { email: person.email, password: `${password} 2` }),
  );
  watch(await two.post("/language", { language: "en", back: "/" }));
  for (const path of ["/", "/account", home, "/nowhere", "/sign-in"]) watch(await two.get(path));
  watch(await anew().post("/sign-in", { email: person.email, password: "not this one" }));
  return { cookies, secrets: [...secrets], live, fixed };
}

/** Cookies that a script, another site or a listener could get at. */
export function looseCookies(cookies: readonly string[]): readonly string[] {
  return cookies.filter((line) => {
    const bound = /^(__Host-waymark|waymark-link|__Host-waymark-device|language)=/.test(line);
    const closed = ["; HttpOnly", "; SameSite=Lax", "; Secure"].every((attribute) => line.includes(attribute));
    return !bound || !closed || (line.startsWith("__Host-") && !line.includes("; Path=/;"));
  });
}
