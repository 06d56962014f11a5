/** The four parts of the world that Sasmita et al. (2026, Table 3) count their studies by. */
export const regions = ["asia-pacific", "north-america", "europe", "others"] as const;

export type Region = (typeof regions)[number];

/** The region of an ISO 3166-1 alpha-2 country; null without a country. Every country not listed is in "others". */
export function regionOf(country: string | null): Region | null {
  if (country === null) return null;
  return regionByCountry.get(country) ?? "others";
}

const countriesByRegion: Readonly<Record<Exclude<Region, "others">, string>> = {
  "asia-pacific":
    "AS AU BD BN BT CK CN FJ FM GU HK ID IN JP KH KI KP KR LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF PG PH PK PN PW " +
    "SB SG TH TK TL TO TV TW VN VU WF WS",
  "north-america": "BM CA GL PM US",
  europe:
    "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO " +
    "PL PT RO RS RU SE SI SJ SK SM UA VA",
};

const regionByCountry: ReadonlyMap<string, Region> = new Map(
  regions.flatMap((region) =>
    region === "others" ? [] : countriesByRegion[region].split(" ").map((country) => [country, region] as const),
  ),
);
