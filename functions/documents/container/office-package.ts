import { posix } from 'node:path';
import { whyCompoundFileStaysShut } from './compound-file';
import { StaysShut } from './guarded-opening';
import { elementsOf, type XmlElement, xmlTree } from './xml-tree';
import { openZip, type ZipMembers } from './zip-members';

/** An arrow from a part of an office document to another part, or to the outside. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `header`, `hyperlink`. */
  readonly type: string;
  /** Name of the member, or what stands there when it is outside. */
  readonly target: string;
  readonly outside: boolean;
}

/** The parts of a document in the Open Packaging Conventions (DOCX, XLSX). Names are found without regard to capitals, as the norm has it. */
export class OfficePackage {
  readonly #byName: ReadonlyMap<string, string>;
  /** Parts whose words somebody has taken care of; the others are left over. */
  readonly #accounted = new Set<string>();

  private constructor(private readonly zip: ZipMembers) {
    this.#byName = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  }

  /** @throws StaysShut */
  static async open(bytes: Uint8Array): Promise<OfficePackage> {
    const shut = whyCompoundFileStaysShut(bytes);
    if (shut) throw new StaysShut(shut);
    const opening = await openZip(bytes);
    if (opening.state === 'closed') throw new StaysShut(opening.because);
    return new OfficePackage(opening.zip);
  }

  get comments(): readonly string[] {
    return this.zip.comments;
  }

  /** Parts that nobody accounted for, in order of name. */
  get leftOver(): readonly string[] {
    return this.zip.names.filter((name) => !this.#accounted.has(name.toLowerCase())).toSorted();
  }

  get names(): readonly string[] {
    return this.zip.names;
  }

  account(part: string): void {
    this.#accounted.add(part.toLowerCase());
  }

  /** @throws MemberDamaged */
  async read(part: string): Promise<Uint8Array | undefined> {
    const name = this.#byName.get(part.toLowerCase());
    return name === undefined ? undefined : this.zip.read(name);
  }

  /** A part as markup; it counts as accounted for. @throws MemberDamaged, XmlRefused */
  async tree(part: string): Promise<XmlElement | undefined> {
    this.account(part);
    const bytes = await this.read(part);
    return bytes && xmlTree(bytes);
  }

  /** Where a part points to; '' is the package itself. @throws MemberDamaged, XmlRefused */
  async relationsOf(part: string): Promise<readonly Relation[]> {
    const { dir, base } = posix.parse(part);
    const bytes = await this.read(posix.join(dir, '_rels', `${base}.rels`));
    return bytes ? relationsIn(xmlTree(bytes), dir) : [];
  }
}

/** What a relations part says; targets inside are seen from `folder`. */
export function relationsIn(root: XmlElement, folder: string): readonly Relation[] {
  return elementsOf(root)
    .filter(({ name }) => name === 'rel:Relationship')
    .map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const outside = TargetMode === 'External';
      return {
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: outside ? Target : posix.join('/', folder, absoluteOr(Target, folder)).slice(1),
        outside,
      };
    });
}

const absoluteOr = (target: string, folder: string): string =>
  target.startsWith('/') ? posix.relative(posix.join('/', folder), target) : target;
