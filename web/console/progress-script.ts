/**
 * Refreshes the sources of a request once a second while a run is live, and loads the page anew when there is something to do.
 * Without it the page refreshes itself. What it puts in the page is our own escaped HTML from our own address.
 */
export const progressScript = `
(function () {
  var box = document.getElementById('voortgang');
  if (!box || !window.fetch || box.getAttribute('data-live') !== 'true') return;
  var state = box.getAttribute('data-state');
  function again(wait) { window.setTimeout(look, wait); }
  // Without the query: what it said was done is old news by now.
  function renew() { window.location.replace(window.location.pathname); }
  function look() {
    if (document.hidden || box.contains(document.activeElement) || box.querySelector('details[open]')) return again(1000);
    fetch(box.getAttribute('data-address'), { credentials: 'same-origin', headers: { Accept: 'text/html' } })
      .then(function (answer) {
        if (!answer.ok) { if (answer.status < 500) renew(); else again(5000); return; }
        var fresh = answer.headers.get('X-Inzage-State');
        return answer.text().then(function (text) {
          if (fresh !== state) { renew(); return; }
          box.innerHTML = text;
          again(1000);
        });
      })
      .catch(function () { again(5000); });
  }
  again(1000);
})();
`;
