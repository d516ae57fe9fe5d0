import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { redrawnLetterMap } from './letter-map';
import { NotDrawn } from './not-drawn';
import { prunedSfnt } from './sfnt';
import { bytesOf, dictAt, lookedUp, nameAt, nestedNumbers, numberAt, numbersAt, present } from './values';

/** Fonts that every reader has or stands in for; other names could be anything. */
const everywhere =
  /^(?:Helvetica|Times|Courier|Arial|Symbol|ZapfDingbats|TimesNewRoman|CourierNew|Calibri|Cambria|Verdana|Tahoma|Georgia|Garamond)(?:PS)?(?:MT)?(?:[-,]?(?:Bold|Italic|Oblique|BoldItalic|BoldOblique|Roman|Regular)(?:MT)?)?$/;
const encodings: ReadonlySet<string> = new Set([
  'StandardEncoding',
  'MacRomanEncoding',
  'WinAnsiEncoding',
  'PDFDocEncoding',
  'MacExpertEncoding',
]);
/** Names that type designers give to letters: `a`, `Adieresis`, `uni20AC`, `g12`, `comma`. */
const letterName =
  /^(?:\.notdef|[A-Za-z]|[A-Za-z]{1,2}(?:acute|grave|dieresis|circumflex|tilde|ring|caron|cedilla|breve|macron|ogonek|slash|dotaccent|hungarumlaut|commaaccent)|uni[0-9A-F]{4,8}|u[0-9A-F]{4,6}|[A-Za-z]{1,4}\d{1,5}|f?f[il]|ff|AE|ae|OE|oe|germandbls|eth|Eth|thorn|Thorn|dotlessi|[lL]slash|IJ|ij|space|exclam|quotedbl|numbersign|dollar|percent|ampersand|quotesingle|quoteright|quoteleft|parenleft|parenright|asterisk|plus|comma|hyphen|period|slash|zero|one|two|three|four|five|six|seven|eight|nine|colon|semicolon|less|equal|greater|question|at|bracketleft|backslash|bracketright|asciicircum|underscore|grave|braceleft|bar|braceright|asciitilde|exclamdown|cent|sterling|currency|yen|brokenbar|section|dieresis|copyright|ordfeminine|guillemotleft|guillemotright|guilsinglleft|guilsinglright|logicalnot|sfthyphen|registered|macron|degree|plusminus|acute|mu|paragraph|periodcentered|cedilla|ordmasculine|onequarter|onehalf|threequarters|questiondown|multiply|divide|endash|emdash|quotedblleft|quotedblright|quotesinglbase|quotedblbase|bullet|ellipsis|Euro|euro|dagger|daggerdbl|perthousand|trademark|florin|fraction|minus|nbspace|nonbreakingspace|arrowright|arrowleft|checkmark|tilde|circumflex|caron|breve|ring|ogonek|dotaccent|hungarumlaut)$/;
const orderings: ReadonlySet<string> = new Set(['Identity', 'Japan1', 'GB1', 'CNS1', 'Korea1']);

/** Writes a font again under a new name, without what its makers say about themselves. @throws NotDrawn */
export function drawnFont(font: PDFDict, target: PDFContext, number: number): PDFRef {
  const subtype = nameAt(font, 'Subtype');
  if (subtype === 'Type0') return compositeFont(font, target, number);
  if (subtype !== 'Type1' && subtype !== 'TrueType' && subtype !== 'MMType1') throw new NotDrawn();
  const base = baseName(font, dictAt(font, 'FontDescriptor'), number);
  return target.register(
    target.obj(
      present({
        Type: 'Font',
        Subtype: subtype,
        BaseFont: base,
        FirstChar: numberAt(font, 'FirstChar'),
        LastChar: numberAt(font, 'LastChar'),
        Widths: numbersAt(font, 'Widths'),
        Encoding: encodingOf(font, target),
        FontDescriptor: descriptorOf(dictAt(font, 'FontDescriptor'), target, base),
        ToUnicode: letterMapOf(font, target),
      }),
    ),
  );
}

function compositeFont(font: PDFDict, target: PDFContext, number: number): PDFRef {
  const list = lookedUp(font, 'DescendantFonts');
  const inner = list instanceof PDFArray && list.size() === 1 ? list.lookup(0) : undefined;
  const encoding = nameAt(font, 'Encoding');
  if (!(inner instanceof PDFDict) || encoding === undefined || !/^[A-Za-z0-9-]{1,30}-[HV]$/.test(encoding))
    throw new NotDrawn();
  const descriptor = dictAt(inner, 'FontDescriptor');
  const base = baseName(inner, descriptor, number);
  const system = dictAt(inner, 'CIDSystemInfo');
  const ordering = system && lookedUp(system, 'Ordering');
  const said = ordering instanceof PDFString || ordering instanceof PDFHexString ? ordering.decodeText() : '';
  const subtype = nameAt(inner, 'Subtype');
  if (subtype !== 'CIDFontType0' && subtype !== 'CIDFontType2') throw new NotDrawn();
  const descendant = target.register(
    target.obj(
      present({
        Type: 'Font',
        Subtype: subtype,
        BaseFont: base,
        CIDSystemInfo: target.obj({
          Registry: PDFString.of('Adobe'),
          Ordering: PDFString.of(orderings.has(said) ? said : 'Identity'),
          Supplement: 0,
        }),
        FontDescriptor: descriptorOf(descriptor, target, base),
        DW: numberAt(inner, 'DW'),
        W: nestedNumbers(lookedUp(inner, 'W')) as number[] | undefined,
        DW2: numbersAt(inner, 'DW2'),
        W2: nestedNumbers(lookedUp(inner, 'W2')) as number[] | undefined,
        CIDToGIDMap: glyphMapOf(inner, target),
      }),
    ),
  );
  return target.register(
    target.obj(
      present({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: base,
        Encoding: encoding,
        DescendantFonts: [descendant],
        ToUnicode: letterMapOf(font, target),
      }),
    ),
  );
}

function baseName(font: PDFDict, descriptor: PDFDict | undefined, number: number): string {
  const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
  if (isInside) return `AAAAAA+F${number}`;
  const name = (nameAt(font, 'BaseFont') ?? '').replaceAll(/[ ]/g, '').replace(/^[A-Z]{6}\+/, '');
  if (!everywhere.test(name)) throw new NotDrawn();
  return name;
}

function encodingOf(font: PDFDict, target: PDFContext) {
  const encoding = lookedUp(font, 'Encoding');
  if (encoding === undefined) return undefined;
  if (encoding instanceof PDFName) return PDFName.of(knownEncoding(encoding.decodeText()));
  if (!(encoding instanceof PDFDict)) throw new NotDrawn();
  const base = nameAt(encoding, 'BaseEncoding');
  const list = lookedUp(encoding, 'Differences');
  if (list !== undefined && !(list instanceof PDFArray)) throw new NotDrawn();
  const differences =
    list &&
    Array.from({ length: list.size() }, (_, n) => {
      const item = list.lookup(n);
      if (item instanceof PDFNumber) return item;
      if (item instanceof PDFName && letterName.test(item.decodeText())) return item;
      throw new NotDrawn();
    });
  return target.obj(
    present({ Type: 'Encoding', BaseEncoding: base && PDFName.of(knownEncoding(base)), Differences: differences }),
  );
}

function knownEncoding(name: string): string {
  if (!encodings.has(name)) throw new NotDrawn();
  return name;
}

function letterMapOf(font: PDFDict, target: PDFContext) {
  const map = lookedUp(font, 'ToUnicode');
  if (map === undefined) return undefined;
  if (map instanceof PDFName) {
    if (!/^Identity-[HV]$/.test(map.decodeText())) throw new NotDrawn();
    return map;
  }
  return target.register(target.flateStream(redrawnLetterMap(bytesOf(map))));
}

function glyphMapOf(font: PDFDict, target: PDFContext) {
  const map = lookedUp(font, 'CIDToGIDMap');
  if (map === undefined) return undefined;
  if (map instanceof PDFName) {
    if (map.decodeText() !== 'Identity') throw new NotDrawn();
    return map;
  }
  const bytes = bytesOf(map);
  if (bytes.byteLength > 2 * 65_536) throw new NotDrawn();
  return target.register(target.flateStream(bytes));
}

function descriptorOf(descriptor: PDFDict | undefined, target: PDFContext, name: string): PDFRef | undefined {
  if (descriptor === undefined) return undefined;
  const number = (key: string) => numberAt(descriptor, key);
  return target.register(
    target.obj(
      present({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: number('Flags'),
        FontBBox: numbersAt(descriptor, 'FontBBox'),
        ItalicAngle: number('ItalicAngle'),
        Ascent: number('Ascent'),
        Descent: number('Descent'),
        Leading: number('Leading'),
        CapHeight: number('CapHeight'),
        XHeight: number('XHeight'),
        StemV: number('StemV'),
        StemH: number('StemH'),
        AvgWidth: number('AvgWidth'),
        MaxWidth: number('MaxWidth'),
        MissingWidth: number('MissingWidth'),
        ...programOf(descriptor, target),
      }),
    ),
  );
}

function programOf(descriptor: PDFDict, target: PDFContext): Record<string, PDFRef> {
  const key = ['FontFile', 'FontFile2', 'FontFile3'].find((name) => descriptor.has(PDFName.of(name)));
  if (key === undefined) return {};
  const stream = lookedUp(descriptor, key);
  if (!(stream instanceof PDFRawStream)) throw new NotDrawn();
  const program = bytesOf(stream);
  if (key === 'FontFile2') {
    const pruned = prunedSfnt(program);
    return { FontFile2: target.register(target.flateStream(pruned, { Length1: pruned.byteLength })) };
  }
  if (key === 'FontFile')
    return {
      FontFile: target.register(
        target.flateStream(
          program,
          present({
            Length1: numberAt(stream.dict, 'Length1'),
            Length2: numberAt(stream.dict, 'Length2'),
            Length3: numberAt(stream.dict, 'Length3'),
          }),
        ),
      ),
    };
  const subtype = nameAt(stream.dict, 'Subtype');
  if (subtype !== 'Type1C' && subtype !== 'CIDFontType0C' && subtype !== 'OpenType') throw new NotDrawn();
  const bytes = subtype === 'OpenType' ? prunedSfnt(program) : program;
  return { FontFile3: target.register(target.flateStream(bytes, { Subtype: subtype })) };
}
