import { zipSync } from 'fflate';
import { sniff } from '../../../functions/documents/sniff';

const text = (words: string) => new TextEncoder().encode(words);
const docx = zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<d/>') });

describe('what a file is, by its bytes and not by its name', () => {
  it.each([
    ['docx', docx],
    ['xlsx', zipSync({ '[Content_Types].xml': text('x'), 'xl/workbook.xml': text('x') })],
    ['foreign', zipSync({ '[Content_Types].xml': text('x'), 'ppt/presentation.xml': text('x') })],
    ['odt', zipSync({ mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }] })],
    ['zip', zipSync({ 'a.docx': [docx, { level: 0 }] })],
    ['zip', zipSync({})],
    ['pdf', text('\n%PDF-1.7\n')],
    ['rtf', text('{\\rtf1 x}')],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['html', text('﻿<!-- x --><!DOCTYPE html><p>x')],
    ['text', text('De moeder: To: be\nMet html <b> erin')],
    ['email', text('Received: x\nFrom: a\nDate: b\n\nHallo')],
    ['text', text('From: hier tot daar liep Daan.')],
    ['encrypted', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le'))],
    ['foreign', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('WordDocument', 'utf16le'))],
    ['text', new Uint8Array()],
  ])('%s', (kind, bytes) => {
    expect(sniff(bytes as Uint8Array)).toBe(kind);
  });

  it('the name of the source only decides between kinds of text', () => {
    expect(sniff(text('<p>Hallo</p>'), 'text/html')).toBe('html');
    expect(sniff(text('From: a\n\nHallo'), 'application/octet-stream Bericht.EML')).toBe('email');
    expect(sniff(docx, 'foto.jpg')).toBe('docx');
  });
});
