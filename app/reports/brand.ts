/** How a report is dressed. Colours were checked for contrast when the brand was read. */
export type Brand = {
  readonly accent: string | null;
  readonly organisation: string | null;
  readonly coverText: string | null;
  readonly disclaimer: string | null;
  readonly logo: BrandLogo | null;
};

export type BrandLogo = { readonly format: "png" | "jpg" | "svg"; readonly base64: string };

export const plainBrand: Brand = { accent: null, organisation: null, coverText: null, disclaimer: null, logo: null };
