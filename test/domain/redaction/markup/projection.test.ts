import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projectMarkup } from '../../../../domain/redaction/markup/projection';
import { replaceInMarkup } from '../../../../domain/redaction/markup/replace-in-markup';

describe('the text of markup, as a reader sees it', () => {
  it.each([
    ['J<b>an</b> Bos', 'Jan Bos'],
    ['<p>Jan</p><p>Bos</p>', '\nJan\n\nBos\n'],
    ['Ren&eacute; &Ccedil;elik &scaron; &#74;an &#x42;os', 'René Çelik š Jan Bos'],
    ['1 < 2 &amp; 3 > 2', '1 < 2 & 3 > 2'],
    ['a &onbekend; b', 'a &onbekend; b'],
  ])('%s', (markup, text) => expect(projectMarkup(markup).text).toBe(text));

  it.each([
    ['an attribute', '<img alt="Jan Bos">', 'Jan Bos'],
    ['an attribute without quotes', '<img alt=Jan&nbsp;Bos>', 'Jan\u00a0Bos'],
    ['a percent escape', '<a href="mailto:jan%40bos.example">', 'mailto:jan@bos.example'],
    ['a comment', '<!-- Jan Bos -->', ' Jan Bos '],
    ['a comment that never ends', '<!-- Jan Bos', '<!-- Jan Bos'],
    ['a script', '<script>var x = "Jan Bos"</script>', 'Jan Bos'],
    ['a tag that is a name', '<Jan Bos>', 'Jan Bos'],
    ['a tag with a quote too many', '<p title="x>Jan Bos</p>', 'Jan Bos'],
    ['a quoted sign', '<p title="1>2">Jan Bos</p>', 'Jan Bos'],
  ])('nothing hides in %s', (_, markup, text) => expect(projectMarkup(markup).text).toContain(text));

  it('leads back to where the words stand', () => {
    const markup = '<p>Met J<b>a&#110;</b>.</p>';
    const { text, toSource } = projectMarkup(markup);
    const { start, end } = toSource(text.indexOf('Jan'), text.indexOf('Jan') + 3);
    expect(markup.slice(start, end)).toBe('J<b>a&#110;');
  });

  it('text without a sign of markup is itself', () =>
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const plain = raw.replace(/[<&]/g, '');
        expect(projectMarkup(plain).text).toBe(plain);
      }),
    ));

  it('every word of any markup is somewhere in its text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '"', "'", '<b', '</', '<!--', '-->', ' ', '=', 'NAAM'), { maxLength: 30 }),
        (parts) => {
          const markup = parts.join('');
          const count = (text: string) => text.split('NAAM').length;
          expect(count(projectMarkup(markup).text)).toBeGreaterThanOrEqual(count(markup));
        },
      ),
      { numRuns: 2000 },
    ));

  it('takes no longer for hostile markup than its length', () => {
    const started = performance.now();
    for (const piece of ['<a', '<!--', '<a "', "<a '>", '&']) projectMarkup(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('taking a range of markup out', () => {
  it.each([
    ['Jan</b> <i>Bos', '[A]</b><i>'],
    ['Jan <!-- Bos --> de Wit', '[A]'],
    ['<a href="mailto:jan@bos.example">Jan', '[A]<a>'],
  ])('%s leaves %s', (range, result) => expect(replaceInMarkup(range, '[A]')).toBe(result));

  it('a replacement cannot become markup', () =>
    expect(replaceInMarkup('Jan', '<"&\'>')).toBe('&lt;&quot;&amp;&#39;&gt;'));
});
