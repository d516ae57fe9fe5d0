import type { HiddenKind } from '../document';

/** What becomes of the words in a group. */
export type Destination =
  /** On the page: a text of its own (a text box, a note) or part of the one it stands in. */
  | { readonly is: 'story'; readonly part: 'here' | 'box' | 'header' | 'footer' | 'note' }
  /** Not on the page, listed for the officer. */
  | { readonly is: 'hidden'; readonly kind: HiddenKind }
  /** Machinery; some groups in it are on the page all the same. Words of its own are listed, the letters of a picture are not. */
  | { readonly is: 'frame'; readonly lists: boolean }
  /** Machinery, or a second edition of what stands elsewhere: nothing in it counts. */
  | { readonly is: 'nothing' };

const table = new Map<string, Destination>();
const enter = (destination: Destination, words: string): void => {
  for (const word of words.split(/\s+/)) table.set(word, destination);
};

enter({ is: 'story', part: 'here' }, 'fldrslt result mr ud listtext pntext mmathr');
enter({ is: 'story', part: 'box' }, 'shptxt dptxbxtext');
enter({ is: 'story', part: 'header' }, 'header headerl headerr headerf');
enter({ is: 'story', part: 'footer' }, 'footer footerl footerr footerf');
enter({ is: 'story', part: 'note' }, 'footnote');
enter(
  { is: 'frame', lists: true },
  'field shp shpinst shpgrp do upr object mmath moMath moMathPara ftnsep ftnsepc aftnsep',
);
enter({ is: 'frame', lists: false }, 'pict picprop shppict');
enter(
  { is: 'nothing' },
  'fonttbl colortbl filetbl listtable listoverridetable listpicture rsidtbl themedata colorschememapping',
);
enter(
  { is: 'nothing' },
  'latentstyles pgdsctbl nonshppict nonesttables nesttableprops shprslt objdata objalias objsect blipuid',
);
enter({ is: 'nothing' }, 'datastore mmathPr pn pnseclvl wgrffmtfilter fontemb fontfile panose falt xmlnstbl');
enter(
  { is: 'hidden', kind: 'metadata' },
  'info userprops docvar revtbl stylesheet generator fldinst datafield objclass objname',
);
enter(
  { is: 'hidden', kind: 'metadata' },
  'template nextfile passwordhash password writereservhash writereservation oldcprops oldpprops',
);
enter(
  { is: 'hidden', kind: 'metadata' },
  'tc tcn xe txe rxe xmlopen xmlattr xmlattrname xmlattrvalue factoidname protusertbl hlinkbase linkval',
);
enter(
  { is: 'hidden', kind: 'metadata' },
  'mailmerge mmconnectstr mmdatasource mmheadersource mmquery mmaddfieldname mmmailsubject private',
);
enter({ is: 'hidden', kind: 'metadata' }, 'htmltag mhtmltag');
enter(
  { is: 'hidden', kind: 'form-field' },
  'formfield ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr ffl',
);
enter({ is: 'hidden', kind: 'bookmark' }, 'bkmkstart bkmkend protstart protend mvfmf mvfml mvtof mvtol');
enter(
  { is: 'hidden', kind: 'comment' },
  'annotation atnid atnauthor atntime atndate atnref atnparent atnicn atrfstart atrfend',
);
enter({ is: 'hidden', kind: 'alt-text' }, 'sp sn sv hl hlloc hlsrc hlfr svb');

/** Undefined for a word that starts no destination we know. */
export const destinationOf = (word: string): Destination | undefined => table.get(word);

/** A group that says of itself that it may be passed over, and that nobody here knows: not on the page. */
export const unknownDestination: Destination = { is: 'hidden', kind: 'metadata' };

/** Characters that have a word. */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  cell: '\t',
  nestcell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** Words that end a paragraph. */
export const paragraphEnds: ReadonlySet<string> = new Set(['par', 'row', 'nestrow', 'sect', 'page', 'column']);

/** Characters that have a sign. A possible hyphen is left out: it would cut a name. */
export const signs: Readonly<Record<string, string>> = { '~': '\u00a0', _: '-', '{': '{', '}': '}', '\\': '\\' };
