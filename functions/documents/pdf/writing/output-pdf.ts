import { type PDFContext, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { reachable } from './reachable';

/** A page as an encoded picture. */
export interface EncodedPicture {
  readonly widthInPoints: number;
  readonly heightInPoints: number;
  readonly width: number;
  readonly height: number;
  /** `png-grey`: deflated rows with PNG's predictors, 8 bits grey. */
  readonly encoding: 'png-grey' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** A page that is built anew from drawing operators that were understood. */
export interface DrawnPage {
  /** Left, bottom, right, top, in the page's own units. */
  readonly box: readonly [number, number, number, number];
  /** 0, 90, 180 or 270. */
  readonly rotation: number;
  readonly operators: string;
  readonly resources: PDFRef;
}

/** A new PDF with pages, and nothing else: no metadata, no outline, no names, no structure. The same pages give the same bytes. */
export class OutputPdf {
  private constructor(private readonly pdf: PDFDocument) {}

  static async create(): Promise<OutputPdf> {
    return new OutputPdf(await PDFDocument.create({ updateMetadata: false }));
  }

  /** Where a page's resources are registered. */
  get context(): PDFContext {
    return this.pdf.context;
  }

  addPicture(picture: EncodedPicture): void {
    const { context } = this.pdf;
    const { widthInPoints: across, heightInPoints: down, width, height } = picture;
    const page = this.pdf.addPage([across, down]);
    const isGrey = picture.encoding === 'png-grey';
    const image = context.register(
      context.stream(picture.bytes, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        BitsPerComponent: 8,
        ColorSpace: isGrey ? 'DeviceGray' : 'DeviceRGB',
        Filter: isGrey ? 'FlateDecode' : 'DCTDecode',
        ...(isGrey ? { DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: 8, Columns: width } } : {}),
      }),
    );
    page.node.set(PDFName.of('Resources'), context.obj({ XObject: { P: image } }));
    page.node.set(
      PDFName.of('Contents'),
      context.register(context.flateStream(`q ${across} 0 0 ${down} 0 0 cm /P Do Q`)),
    );
  }

  addDrawn({ box, rotation, operators, resources }: DrawnPage): void {
    const { context } = this.pdf;
    const page = this.pdf.addPage([1, 1]);
    page.node.set(PDFName.of('MediaBox'), context.obj([...box]));
    if (rotation !== 0) page.node.set(PDFName.of('Rotate'), context.obj(rotation));
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(operators)));
  }

  async bytes(): Promise<Uint8Array> {
    const { context } = this.pdf;
    // What was begun for a page that then went out as a picture.
    const used = reachable(context);
    for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
    return this.pdf.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
  }
}
