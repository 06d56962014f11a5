import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { takeTurns } from "#app/platform/take-turns.server.ts";

test("no more than allowed run at a time, all run, in the order they came", async () => {
  const inTurn = takeTurns(3);
  let [running, most] = [0, 0];
  const begun: number[] = [];
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      inTurn(async () => {
        begun.push(at);
        most = Math.max(most, ++running);
        await sleep(2);
        running--;
        return at;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(begun).toEqual(results);
});

test("work that fails leaves its place to the next", async () => {
  const inTurn = takeTurns(1);
  const failing = inTurn(() => Promise.reject(new Error("no")));
  const next = inTurn(() => Promise.resolve("yes"));
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("yes");
});
