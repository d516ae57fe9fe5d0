import { PDFiumLibrary } from '@hyzyla/pdfium';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** An A4 page with these paragraphs in 11 points, as a scanner would give it (PNG). */
export async function printedPage(paragraphs: readonly string[], dotsPerInch = 150): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 56 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.font(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')).fontSize(11);
  for (const paragraph of paragraphs) document.text(paragraph).moveDown();
  document.end();
  await ended;
  const library = await PDFiumLibrary.init();
  try {
    const pdf = await library.loadDocument(Buffer.concat(chunks));
    const { data } = await pdf.getPage(0).render({
      scale: dotsPerInch / 72,
      render: async ({ data: pixels, width, height }) =>
        sharp(Buffer.from(pixels), { raw: { width, height, channels: 4 } })
          .greyscale()
          .png()
          .toBuffer(),
    });
    return Buffer.from(data);
  } finally {
    library.destroy();
  }
}

/** A page written by hand: wavy strokes in lines, the same every time. */
export function writtenByHand(width: number, height: number, from: number, lines: number): Buffer {
  let seed = 7;
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  let path = '';
  for (let line = 0; line < lines; line += 1) {
    const y = from + line * 75;
    path += `M${width * 0.1} ${y}`;
    for (let x = width * 0.1; x < width * 0.85; ) {
      if (chance() < 0.12) {
        x += 27;
        path += `M${x.toFixed(1)} ${y}`;
      }
      const step = 9 + chance() * 10;
      path += `c${step * 0.2} ${-44 * chance()} ${step * 0.9} ${-34 * chance()} ${step} ${10 * (chance() - 0.5)}`;
      x += step;
    }
  }
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="${path}" fill="none" stroke="#223" stroke-width="3"/></svg>`,
  );
}
