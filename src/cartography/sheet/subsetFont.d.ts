declare module "subset-font" {
  /** Reduces a font to the glyphs of a text and answers it in another container format. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: "truetype" | "woff2" },
  ): Promise<Buffer>;
}
