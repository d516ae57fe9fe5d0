import { PDFArray, type PDFContext, type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { NotDrawn } from './not-drawn';
import { flagAt, lookedUp, nameAt, numberAt, numberOf, numbersOf, present } from './values';

const blends: ReadonlySet<string> = new Set(
  'Normal,Compatible,Multiply,Screen,Overlay,Darken,Lighten,ColorDodge,ColorBurn,HardLight,SoftLight,Difference,Exclusion,Hue,Saturation,Color,Luminosity'.split(
    ',',
  ),
);
/** For presses; on a screen they do nothing. */
const forPresses: ReadonlySet<string> = new Set(
  'Type,RI,OP,op,OPM,BG,BG2,UCR,UCR2,TR,TR2,HT,FL,SM,SA,AIS,TK'.split(','),
);
const written: ReadonlySet<string> = new Set('LW,LC,LJ,ML,D,BM,CA,ca,SMask'.split(','));

/** How lines and colours are laid on the page. @throws NotDrawn for masks, and for what is unknown */
export function drawnState(state: PDFDict, target: PDFContext): PDFRef {
  for (const key of state.keys())
    if (!forPresses.has(key.decodeText()) && !written.has(key.decodeText())) throw new NotDrawn();
  if (lookedUp(state, 'SMask') !== undefined && nameAt(state, 'SMask') !== 'None') throw new NotDrawn();
  const blend = lookedUp(state, 'BM') instanceof PDFArray ? 'Normal' : nameAt(state, 'BM');
  if (blend !== undefined && !blends.has(blend)) throw new NotDrawn();
  return target.register(
    target.obj(
      present({
        Type: 'ExtGState',
        LW: numberAt(state, 'LW'),
        LC: numberAt(state, 'LC'),
        LJ: numberAt(state, 'LJ'),
        ML: numberAt(state, 'ML'),
        D: dashes(state),
        BM: blend,
        CA: numberAt(state, 'CA'),
        ca: numberAt(state, 'ca'),
        AIS: flagAt(state, 'AIS'),
        SMask: state.has(PDFName.of('SMask')) ? 'None' : undefined,
      }),
    ),
  );
}

function dashes(state: PDFDict) {
  const value = lookedUp(state, 'D');
  if (value === undefined) return undefined;
  if (!(value instanceof PDFArray) || value.size() !== 2) throw new NotDrawn();
  const lengths = value.lookup(0);
  if (!(lengths instanceof PDFArray)) throw new NotDrawn();
  return [numbersOf(lengths), numberOf(value.lookup(1))];
}
