import iconv from 'iconv-lite';
import { htmlFormat } from '../../../../functions/documents/html/format';
import { noTools, open, replacing } from '../the-tools';

const opening = (html: string | Uint8Array) =>
  htmlFormat.open(typeof html === 'string' ? Buffer.from(html) : html, noTools);
const opened = async (html: string | Uint8Array) => open(await opening(html));
const rewritten = async (html: string | Uint8Array, labels: Readonly<Record<string, string>> = {}) => {
  const document = await opened(html);
  return Buffer.from(await document.rewrite(replacing(document.text, labels))).toString('utf8');
};

const planted = `<!DOCTYPE html><html lang="nl"><head><title>Dossier Geheim01</title>
<meta name="author" content="Geheim02"><link rel="author" href="https://x.nl/Geheim03"><base href="https://Geheim04.nl/">
<style>p::after{content:"Geheim05"}</style><script>var a="Geheim06"</script></head>
<body onload="alert('Geheim07')" data-owner="Geheim08"><!-- Geheim09 --><!--[if mso]><p>Geheim10</p><![endif]-->
<h1 id="Geheim11">Verslag over Sem</h1>
<p class="Geheim12" title="Geheim13">Sem speelde met Ja<b>n Vi</b><span>ss</span>er op het plein.</p>
<p>Zie <a href="mailto:Geheim14@x.nl">de mail</a> en <img src="https://x.nl/Geheim15.png" alt="Geheim16">.</p>
<img src="data:image/png;base64,R2VoZWltMTc=" alt="foto van Geheim17">
<div style="display: none">Geheim18</div><div hidden>Geheim19</div>
<span style="color:#FFFFFF">Geheim20</span><font color="white">Geheim21</font><span style="font-size:0px">Geheim22</span>
<template><p>Geheim23</p></template><noscript>Geheim24</noscript>
<form action="/Geheim25"><input type="hidden" value="Geheim26"><input name="Geheim27" placeholder="Geheim28" value="groep 6">
<select><option value="Geheim29">Geheim30</option><option selected>vrijdag</option></select>
<textarea>goed gegeten</textarea><input type="checkbox" checked value="Geheim31"> akkoord</form>
<object data="x.swf"><param value="Geheim32">Geheim33</object><video src="Geheim34.mp4">Geheim35</video>
<svg><title>Geheim36</title><text>Schema</text></svg>
<iframe src="https://Geheim37.nl" srcdoc="<p>In het kader: Sem is blij. <script>Geheim38</script></p>"></iframe>
<table summary="Geheim39"><tr><td colspan="2" data-x="Geheim40">taal</td><td>8</td></tr><tr><td>rekenen</td></tr></table>
<ul><li>lezen<li>schrijven</ul><p lang="Geheim41">einde</p><map name="Geheim42"><area alt="Geheim43"></map>
<div style="position:absolute;left:-9999px">Geheim44</div></body></html>`;

describe('a page with people planted everywhere', () => {
  it('goes out with what a reader sees and nothing else', async () => {
    const written = await rewritten(planted, { 'Jan Visser': '[medeleerling A]' });
    expect(written).not.toMatch(/Geheim|Visser|script|style|href|src=|<img/i);
    expect((await opened(written)).text.replaceAll(/\s+/g, ' ').trim()).toBe(
      'Verslag over Sem Sem speelde met [medeleerling A] op het plein. Zie de mail en . groep 6 vrijdag goed gegeten [x] akkoord ' +
        'Schema In het kader: Sem is blij. taal 8 rekenen lezen schrijven einde',
    );
  });

  it('lists every hidden word for the officer', async () => {
    const { hidden } = await opened(planted);
    const listed = hidden.map(({ text }) => text).join('\n');
    const numbers = Array.from({ length: 44 }, (_, at) => `Geheim${String(at + 1).padStart(2, '0')}`);
    const looksOnly = ['Geheim12', 'Geheim41'];
    expect(numbers.filter((name) => !listed.includes(name))).toEqual(looksOnly);
  });

  it('asks for an eye on pictures and files inside', async () => {
    expect((await opened(planted)).eyes).toEqual([
      { reason: 'picture-left-out', place: 'picture 1' },
      { reason: 'file-inside-left-out', place: 'file 1' },
      { reason: 'file-inside-left-out', place: 'file 2' },
      { reason: 'picture-left-out', place: 'picture 2' },
    ]);
  });

  it('is the same every time, and nothing is hidden in it any more but the policy of its head', async () => {
    const once = await rewritten(planted);
    expect(await rewritten(planted)).toBe(once);
    expect(once).toContain(`content="default-src 'none'"`);
    expect(await rewritten(once)).toBe(once);
  });
});

describe('pages of every day', () => {
  it('keeps paragraphs and cells apart and words whole', async () => {
    const { text } = await opened('<p>een</p><p>twee<wbr>drie</p><table><tr><td>a<td>b<tr><td>c</table>x<br>y');
    expect(text).toBe('een\ntweedrie\na\tb\t\nc\t\nx\ny');
  });

  it('reads a page in the encoding that its head declares', async () => {
    const page = iconv.encode('<meta charset="windows-1250"><p>Łukasz Wiśniewski</p>', 'windows-1250');
    expect((await opened(page)).text.trim()).toBe('Łukasz Wiśniewski');
  });

  it('keeps white letters that stand on a colour', async () => {
    expect((await opened('<div style="background:#003366"><h1 style="color:#fff">Rapport</h1></div>')).text).toContain(
      'Rapport',
    );
  });

  it('writes a label that looks like markup as text', async () => {
    expect(await rewritten('<p>Daan</p>', { Daan: '<b>x</b>' })).toContain('<p>&lt;b&gt;x&lt;/b&gt;</p>');
  });
});

describe('hostile pages', () => {
  it.each([
    ['nested 10,000 deep', '<div>'.repeat(10_000)],
    ['unclosed bold of every kind', Array.from({ length: 3_000 }, (_, at) => `<b id=${at}><p>`).join('')],
  ])('%s stay shut, without a hang', async (_name, html) => {
    expect(await opening(html)).toEqual({ state: 'closed', because: 'too-large' });
  });

  it('a frame in a frame in a frame without end stays shut', async () => {
    let page = '<p>x</p>';
    for (let at = 0; at < 8; at += 1) {
      page = `<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
    }
    expect(await opening(page)).toEqual({ state: 'closed', because: 'too-large' });
  });
});
