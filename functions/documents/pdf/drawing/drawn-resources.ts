import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { boundedStream } from '../source/bounded-stream';
import { drawnColours } from './drawn-colours';
import { drawnFont } from './drawn-font';
import { drawnImage } from './drawn-image';
import { drawnState } from './drawn-state';
import { NotDrawn } from './not-drawn';
import { type ResourceKind, redrawn } from './redrawn';
import { dictAt, flagAt, nameAt, numbersAt, present } from './values';

const deepest = 8;
const letters: Readonly<Record<ResourceKind, string>> = { Font: 'F', XObject: 'X', ExtGState: 'G', ColorSpace: 'C' };
/** Keys of a drawing within a drawing that change what it is. */
const unknowable = ['OC', 'Ref', 'PS'];

/** Fonts, pictures and the like of the source, written once each into a new PDF, and only those that a drawing uses. */
export class DrawnResources {
  readonly #written = new Map<PDFObject, { readonly name: string; readonly value: PDFObject }>();

  constructor(private readonly target: PDFContext) {}

  /** A drawing written again, with the resources it uses. @throws NotDrawn */
  redraw(drawing: Uint8Array, available: PDFDict, depth = 0): { readonly operators: string; readonly used: PDFRef } {
    if (depth > deepest) throw new NotDrawn();
    const used = new Map<ResourceKind, Map<string, PDFObject>>();
    const operators = redrawn(drawing, (kind, name) => {
      // These need no entry.
      if (kind === 'ColorSpace' && /^Device(?:Gray|RGB|CMYK)$/.test(name)) return name;
      const { name: newName, value } = this.#resource(kind, name, available, depth);
      const ofKind = used.get(kind) ?? new Map<string, PDFObject>();
      used.set(kind, ofKind.set(newName, value));
      return newName;
    });
    const entries = [...used].map(([kind, values]) => [kind, this.target.obj(Object.fromEntries(values))] as const);
    return { operators, used: this.target.register(this.target.obj(Object.fromEntries(entries))) };
  }

  #resource(kind: ResourceKind, name: string, available: PDFDict, depth: number) {
    const group = dictAt(available, kind);
    const held = group?.get(PDFName.of(name));
    const source = held instanceof PDFRef ? group?.context.lookup(held) : held;
    if (source === undefined) throw new NotDrawn();
    const known = this.#written.get(source);
    if (known !== undefined) return known;
    const number = this.#written.size;
    const written = { name: `${letters[kind]}${number}`, value: this.#write(kind, source, available, depth, number) };
    this.#written.set(source, written);
    return written;
  }

  #write(kind: ResourceKind, source: PDFObject, available: PDFDict, depth: number, number: number): PDFObject {
    if (kind === 'ColorSpace') return drawnColours(source, this.target).space;
    if (kind === 'XObject') return this.#drawing(source, available, depth);
    if (!(source instanceof PDFDict)) throw new NotDrawn();
    return kind === 'Font' ? drawnFont(source, this.target, number) : drawnState(source, this.target);
  }

  #drawing(source: PDFObject, available: PDFDict, depth: number): PDFRef {
    if (!(source instanceof PDFRawStream)) throw new NotDrawn();
    const { dict } = source;
    if (nameAt(dict, 'Subtype') === 'Image') return drawnImage(source, this.target);
    const bytes = boundedStream(source);
    if (
      nameAt(dict, 'Subtype') !== 'Form' ||
      bytes === undefined ||
      unknowable.some((key) => dict.has(PDFName.of(key)))
    )
      throw new NotDrawn();
    const { operators, used } = this.redraw(bytes, dictAt(dict, 'Resources') ?? available, depth + 1);
    return this.target.register(
      this.target.flateStream(
        operators,
        present({
          Type: 'XObject',
          Subtype: 'Form',
          BBox: numbersAt(dict, 'BBox'),
          Matrix: numbersAt(dict, 'Matrix'),
          Resources: used,
          Group: this.#transparency(dictAt(dict, 'Group')),
        }),
      ),
    );
  }

  #transparency(group: PDFDict | undefined) {
    if (group === undefined) return undefined;
    if (nameAt(group, 'S') !== 'Transparency') throw new NotDrawn();
    return this.target.obj(present({ S: 'Transparency', I: flagAt(group, 'I'), K: flagAt(group, 'K') }));
  }
}
