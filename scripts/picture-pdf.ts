import { crc32, deflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";

/** Pictures of a PDF's pages as PNG, for people and tests to look at; `scale` 1 is 72 dots an inch. */
export async function picturePdf(pdf: Uint8Array, scale: number, pages?: readonly number[]): Promise<Buffer[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pictures: Buffer[] = [];
  for (const page of document.pages()) {
    if (pages !== undefined && !pages.includes(page.number + 1)) continue;
    const { data, width, height } = await page.render({ scale, render: "bitmap" });
    pictures.push(png(data, width, height));
  }
  document.destroy();
  library.destroy();
  return pictures;
}

/** An opaque RGB picture: PDFium paints on white, so transparency carries nothing. Its bitmaps come as BGRA. */
function png(bgra: Uint8Array, width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, to = 0, from = 0; y < height; y++) {
    rows[to++] = 0;
    for (let x = 0; x < width; x++, from += 4, to += 3) {
      rows[to] = bgra[from] ?? 0;
      rows[to + 1] = bgra[from + 1] ?? 0;
      rows[to + 2] = bgra[from + 2] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
