// As a whole: a Node before 24.7 has no Argon2 and would refuse to load a module that names it.
import * as crypto from "node:crypto";
import { availableParallelism } from "node:os";
import { takeTurns } from "#app/platform/take-turns.server.ts";
import { spelledAlike } from "./password-rule.ts";

/** What one hash costs: memory in KiB and passes over it. */
export type PasswordCost = { readonly memory: number; readonly passes: number };

/** Above the recommended least of 19 MiB and 2 passes; between an eighth and a quarter of a second on common servers. */
export const passwordCost: PasswordCost = { memory: 64 * 1024, passes: 2 };

/**
 * One processor stays free for pages, one of the runtime's four helping threads for files, and 192 MiB are the most that
 * hashing takes.
 */
const inTurn = takeTurns(Math.min(3, Math.max(1, availableParallelism() - 1)));

/** The hash to keep of a password: algorithm, cost, salt and tag in one text. */
export async function hashPassword(password: string, cost: PasswordCost = passwordCost): Promise<string> {
  const salt = crypto.randomBytes(16);
  return textOf({ cost, salt, tag: await tagOf(password, salt, cost) });
}

/**
 * Whether a password is the one of a hash. Without a hash the answer is no, after the same work, so that the time taken
 * does not tell whether there is an account.
 */
export async function isPassword(
  password: string,
  hash: string | null,
  cost: PasswordCost = passwordCost,
): Promise<boolean> {
  const kept = read(hash ?? nobodysHash);
  const tag = await tagOf(password, kept.salt, hash === null ? cost : kept.cost);
  const same = crypto.timingSafeEqual(tag, kept.tag);
  return same && hash !== null;
}

/** True when a hash was made at another cost than new ones are. */
export function isOutdated(hash: string, cost: PasswordCost = passwordCost): boolean {
  const kept = read(hash).cost;
  return kept.memory !== cost.memory || kept.passes !== cost.passes;
}

const tagLength = 32;
/** Read and compared like any other where there is none. */
const nobodysHash = textOf({ cost: passwordCost, salt: Buffer.alloc(16, 0x5a), tag: Buffer.alloc(tagLength) });

type KeptHash = { readonly cost: PasswordCost; readonly salt: Buffer; readonly tag: Buffer };

function tagOf(password: string, salt: Buffer, { memory, passes }: PasswordCost): Promise<Buffer> {
  if (!("argon2" in crypto)) throw new Error("Accounts need Node 24.7 or newer, which brings Argon2.");
  const parameters = { message: spelledAlike(password), nonce: salt, parallelism: 1, tagLength, memory, passes };
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        crypto.argon2("argon2id", parameters, (error, tag) => (error === null ? resolve(tag) : reject(error)));
      }),
  );
}

function textOf({ cost, salt, tag }: KeptHash): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${unpadded(salt)}$${unpadded(tag)}`;
}

function read(hash: string): KeptHash {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (parts === null) throw new Error("A password hash in the database is not one of ours.");
  const [, memory, passes, salt = "", tag = ""] = parts;
  return {
    cost: { memory: Number(memory), passes: Number(passes) },
    salt: Buffer.from(salt, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
