import { z } from "zod";
import type { ChainHead } from "./audit-chain.ts";

/** What `waymark history --json` prints and `--known` reads back: how far each institution's chain reached. */
export const chainHeadsSchema = z.object({
  heads: z.array(
    z.object({ institution: z.string().min(1), number: z.number().int().min(0), fingerprint: z.string() }),
  ),
});

export type ChainHeadsFile = z.infer<typeof chainHeadsSchema>;

/** The heads of a file by institution. */
export function headsOf({ heads }: ChainHeadsFile): ReadonlyMap<string, ChainHead> {
  return new Map(heads.map(({ institution, number, fingerprint }) => [institution, { number, hash: fingerprint }]));
}
