import { describe, expect, test } from "vitest";
import { checkBulkRounds } from "#app/rounds/hand-over/check-bulk-rounds.ts";
import { parseCsv } from "#app/rounds/hand-over/parse-csv.ts";
import { flagship } from "#tests/support/flagship.ts";

function check(text: string) {
  const read = parseCsv(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return checkBulkRounds(read.rows, flagship());
}

function problemsIn(text: string): readonly string[] {
  const checked = check(text);
  return checked.ok ? [] : checked.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

describe("rounds in bulk", () => {
  test("are one line each, with levels, open answers, and reasons; columns stand in any order", () => {
    const text =
      'STD-1,institution,round,country,REC-4,TEC-5\n3,Harbour,2026,id,"n/a: no framework, yet",?\n,=Sum,2026,,n/a none here,';
    expect(check(text)).toEqual({
      ok: true,
      rounds: [
        {
          institution: { name: "Harbour", country: "ID", type: null, size: null, ror: null },
          round: "2026",
          answers: {
            "STD-1": { level: 3 },
            "REC-4": { notApplicable: "no framework, yet" },
            "TEC-5": { dontKnow: true },
          },
        },
        {
          institution: { name: "=Sum", country: null, type: null, size: null, ror: null },
          round: "2026",
          answers: { "REC-4": { notApplicable: "none here" } },
        },
      ],
    });
  });

  test("need their columns, each known and once", () => {
    expect(problemsIn("institution,round,STD-1,SDT-2,STD-1\nA,2026,1,1,1")).toEqual([
      expect.stringMatching(/^1:25: "SDT-2" is no column here\. Did you mean "STD-2"/),
      expect.stringMatching(/^1:31: The column "STD-1" stands here twice/),
    ]);
    expect(problemsIn("name,score\nA,1")).toEqual([
      expect.stringMatching(/^1:1: "name" is no column/),
      expect.stringMatching(/^1:6: "score" is no column/),
      expect.stringMatching(/^1:1: The column "institution" is missing/),
      expect.stringMatching(/^1:1: The column "round" is missing/),
      expect.stringMatching(/^1:1: No column is a question of "micro-credential-readiness"/),
    ]);
    expect(problemsIn("")).toHaveLength(3);
    expect(problemsIn("institution,round,STD-1")).toEqual([expect.stringMatching(/There is no line below/)]);
  });

  test("name every mistake with its line and column", () => {
    const lines = [
      ...["institution,country,type,ror,round,STD-1,REC-4", "A,ID,teaching,,2026,6,n/a", ",,,,2026,1,"],
      ...["A,XX,big,x,,1.5,level 3", "B,,,,2026,n/a because,", "A,ID,,,2026,1,1", "C,,,,2026,1,1,1"],
    ];
    expect(problemsIn(lines.join("\n"))).toEqual([
      expect.stringMatching(/^2:21: "6" is no answer\. Write a level from 1 to 5/),
      expect.stringMatching(/^2:23: Write why REC-4 does not apply after n\/a, in 3 to 500/),
      expect.stringMatching(/^3:1: Give the institution a name/),
      expect.stringMatching(/^4:3: Give the country as its two-letter/),
      expect.stringMatching(/^4:6: Choose a type/),
      expect.stringMatching(/^4:10: Give the whole ROR address/),
      expect.stringMatching(/^4:12: The round has no name/),
      expect.stringMatching(/^4:13: "1\.5" is no answer/),
      expect.stringMatching(/^4:17: "level 3" is no answer/),
      expect.stringMatching(/^5:11: STD-1 applies to every institution/),
      expect.stringMatching(/^6:8: Line 2 holds this round of this institution already/),
      expect.stringMatching(/^7:15: This line has 8 cells, but the first has 7/),
    ]);
  });
});
