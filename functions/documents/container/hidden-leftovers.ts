import { posix } from 'node:path';
import type { DocumentTools, HiddenKind, NeedsEye } from '../document';
import type { HiddenList } from './hidden-list';
import { type OfficePackage, relationsIn } from './office-package';
import { everyElementOf, wordsOf, type XmlElement, xmlTree } from './xml-tree';

/** Parts that hold colours, fonts and caches: technique without a word of anybody. */
const technical =
  /(^|\/)(theme\/theme\d*|fontTable|webSettings|stylesWithEffects|tableStyles|calcChain|metadata)\.xml$/i;
const picture = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|webp|ico)$/i;
const fonts = /\.(odttf|ttf|otf|fntdata)$/i;
const script = /(vbaProject|vbaData|activeX\d*|vbaProjectSignature\w*|script\w*)\.(bin|xml|js|vbs|vb)$/i;
const settingsOfPrinters = /printerSettings\d*\.bin$/i;
/** Names that programs give; others are by people. */
const namedByProgram =
  /^(?:(?:image|picture|oleObject|item|itemProps|chart|drawing|vmlDrawing|header|footer|sheet|comments|threadedComment|person|theme|thumbnail|printerSettings|activeX|slide|media|font|table|pivotTable|pivotCacheDefinition|pivotCacheRecords|externalLink|data|layout|quickStyle|colors|style|ctrlProp|control|customProperty|queryTable|connections|Microsoft_\w+?|afchunk|comment|embeddings?)_?\d*|document|styles|numbering|settings|webSettings|fontTable|footnotes|endnotes|comments\w*|people|app|core|custom|workbook|sharedStrings|calcChain|metadata|vbaProject|vbaData|stylesWithEffects|content|meta|manifest|documentsignatures|macrosignatures|script-lc|script-lb|dialog-lc|dialog-lb|VersionList|current|[0-9A-Fa-f]{16,}|\[Content_Types\]|)\.[A-Za-z0-9]+(?:\.rels)?$/i;

/** Members without a kind behind their name. */
const namelessOfPrograms = /^(mimetype|layout-cache|Object \d+|ObjectReplacements)$/;

const foldersOfPrograms = new Set(
  '.,_rels,word,xl,docProps,customXml,media,embeddings,theme,glossary,charts,diagrams,drawings,worksheets,chartsheets,tables,threadedComments,persons,pivotCache,pivotTables,externalLinks,printerSettings,ctrlProps,activeX,fonts,comments,customUI,customizations,queryTables,slicers,slicerCaches,richData,webextensions,_xmlsignatures,docMetadata,META-INF,Pictures,Thumbnails,ObjectReplacements,Basic,Standard,Scripts,Dialogs,Versions,Configurations2,accelerator,floater,images,Bitmaps,menubar,popupmenu,progressbar,statusbar,toolbar,toolpanel'.split(
    ',',
  ),
);

/**
 * Lists what stands in the parts that no reader took: properties, data of programs, files inside, targets of links, names. All of it is
 * absent from what is written; the words are for the officer. Files inside are opened as documents of their own. @security S-32
 */
export async function listLeftovers(
  source: OfficePackage,
  hidden: HiddenList,
  eyes: NeedsEye[],
  tools: DocumentTools,
): Promise<void> {
  for (const comment of source.comments) hidden.add('metadata', comment);
  for (const name of source.names) {
    const base = posix.basename(name);
    if (base.length > 100 || !(namedByProgram.test(base) || namelessOfPrograms.test(base)))
      hidden.add('metadata', base);
    for (const folder of posix.dirname(name).split('/'))
      if (!foldersOfPrograms.has(folder) && !/^Object \d+$/.test(folder)) hidden.add('metadata', folder);
  }
  let file = 0;
  for (const name of source.leftOver) {
    if (name === '[Content_Types].xml' || technical.test(name)) continue;
    if (/^docProps\/thumbnail/i.test(name) || fonts.test(name) || settingsOfPrinters.test(name)) {
      hidden.addAll([{ kind: 'metadata' }]);
    } else if (script.test(name)) {
      hidden.addAll([{ kind: 'script' }]);
      await listXml(source, name, 'script', hidden);
    } else if (picture.test(name)) {
      hidden.addAll([{ kind: 'embedded-file' }]);
    } else if (/\.(xml|rels|vml)$/i.test(name)) {
      await listXml(source, name, kindOf(name), hidden);
    } else {
      file += 1;
      await listFile(source, name, file, hidden, eyes, tools);
    }
  }
}

function kindOf(name: string): HiddenKind {
  if (/comment/i.test(name)) return 'comment';
  if (/glossary\//i.test(name)) return 'hidden-text';
  if (/(charts|diagrams)\//i.test(name)) return 'embedded-file';
  return 'metadata';
}

async function listXml(source: OfficePackage, name: string, kind: HiddenKind, hidden: HiddenList): Promise<void> {
  let root: XmlElement;
  try {
    root = xmlTree((await source.read(name)) ?? new Uint8Array());
  } catch {
    // Unreadable and not delivered: that it was there is all there is to say.
    hidden.addAll([{ kind }]);
    return;
  }
  if (/\.rels$/i.test(name)) {
    for (const { target, outside } of relationsIn(root, '')) if (outside) hidden.add('metadata', target);
  } else if (/^docProps\//i.test(name)) {
    for (const property of propertiesIn(root)) hidden.add('metadata', property);
  } else if (/\.vml$/i.test(name)) {
    // The boxes of comments and form controls: all else in it is how they are drawn.
    for (const element of everyElementOf(root)) if (element.name === 'v:textbox') hidden.add(kind, wordsOf(element));
  } else {
    hidden.add(kind, wordsOf(root));
    if (kind !== 'embedded-file') hidden.add(kind, attributeWords(root));
  }
}

/** Properties that say how large a document is or which program made it. */
const aboutTheFile =
  /:(revision|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|TotalTime|Application|AppVersion|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|HeadingPairs|created|modified|lastPrinted|Slides|Notes|HiddenSlides)$/;

function* propertiesIn(root: XmlElement): Generator<string> {
  for (const child of root.children) {
    if (typeof child === 'string' || aboutTheFile.test(child.name)) continue;
    const label = child.attributes.name ?? child.name.replace(/^.*:/, '');
    const words = wordsOf(child);
    if (words !== '' && words !== 'Normal.dotm') yield `${label}: ${words}`;
  }
}

/** Words that stand in attributes; not numbers, yes and no, keys and addresses of norms. */
export function attributeWords(root: XmlElement): string {
  const words = new Set<string>();
  for (const { attributes } of everyElementOf(root))
    for (const value of Object.values(attributes)) if (isWord(value)) words.add(value);
  return [...words].join('\n');
}

/** True for a value of an attribute that can be words of somebody. */
export const isWord = (value: string): boolean =>
  /\p{L}{2}/u.test(value) &&
  !/^(?:[0-9A-Fa-f]{6,}|\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}\}?|[Tt]rue|[Ff]alse|on|off|none|auto|rId\d+|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.test(
    value,
  ) &&
  !/^(?:https?:\/\/schemas\.|https?:\/\/purl\.|urn:schemas)/.test(value);

async function listFile(
  source: OfficePackage,
  name: string,
  number: number,
  hidden: HiddenList,
  eyes: NeedsEye[],
  tools: DocumentTools,
): Promise<void> {
  const bytes = (await source.read(name)) ?? new Uint8Array();
  const opening = await tools.openInside(bytes, posix.basename(name));
  if (opening.state === 'closed') {
    hidden.addAll([{ kind: 'embedded-file' }]);
    eyes.push({ reason: 'file-inside-left-out', place: `file ${number}` });
    return;
  }
  hidden.add('embedded-file', opening.document.text);
  hidden.addAll(opening.document.hidden);
}
