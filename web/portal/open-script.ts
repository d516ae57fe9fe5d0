/**
 * Takes the token out of the address's fragment into the form, so that only the code has to be typed, and takes it out of the
 * address bar and the history. The tab keeps it until the code is right, so that a mistyped code does not send anybody back to
 * his mail. A fragment is never sent to a server; the form posts it in its body. Written for old phones.
 *
 * @security S-19, S-20
 */
export const openScript = `
(function () {
  var form = document.getElementById('open');
  var kept = null;
  try {
    kept = window.sessionStorage;
    if (!form) kept.removeItem('inzage');
  } catch (e) {}
  if (!form) return;
  var token = window.location.hash.replace(/^#/, '') || (kept && kept.getItem('inzage')) || '';
  if (!/^[A-Za-z0-9_-]{20,100}$/.test(token)) return;
  try { if (kept) kept.setItem('inzage', token); } catch (e) {}
  document.getElementById('reference').value = token;
  document.getElementById('reference-row').className = 'hidden';
  document.getElementById('found').className = 'found';
  if (window.history && window.history.replaceState) window.history.replaceState(null, '', window.location.pathname);
  var look = document.getElementById('look');
  if (window.fetch && window.URLSearchParams) {
    fetch(look.getAttribute('data-address'), {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'reference=' + encodeURIComponent(token)
    }).then(function (answer) {
      if (answer.status !== 410) return;
      return answer.text().then(function (text) { document.getElementById('inhoud').innerHTML = text; });
    }).catch(function () {});
  }
  document.getElementById('code').focus();
})();
`;
