import { html } from 'hono/html';
import { consoleText } from '../text/console';
import { terms, wordFor } from '../text/console-terms';
import { command, options, type RequestFrame, reasonField } from './command';
import type { Html } from './html';
import { waitsForOther } from './sources-section';

/** The one thing to do now, with the form to do it; for others than the officer, what is being waited for. */
export function nextStep(page: RequestFrame): Html {
  const { title, body } = stepOf(page);
  return html`<section class="card next" aria-labelledby="nu"><p class="small">Wat moet er nu gebeuren?</p><h2 id="nu">${title}</h2>${body}</section>`;
}

interface Step {
  readonly title: string;
  readonly body: Html;
}

function stepOf(page: RequestFrame): Step {
  const { request } = page;
  const link = (path: string, words: string) =>
    html`<a class="button" href="/console/verzoeken/${request.requestId}/${path}">${words}</a>`;
  switch (request.status) {
    case 'intake':
      return intakeStep(page);
    case 'collecting':
    case 'preparing':
      return request.runLive ? busy(request) : stopped(page);
    case 'waiting-for-source': {
      const all = request.sources.filter(({ state }) => state === 'parked' || state === 'ambiguous');
      const waiting = all.filter((source) => !waitsForOther(source)).length;
      if (waiting === 0) {
        return {
          title: 'Een mens zoekt met de hand',
          body: html`<p>De taak ligt bij een school of het bestuurskantoor. Zodra die klaar is, gaat het verzoek vanzelf verder. Wie te laat is, krijgt een herinnering; daarna gaat de taak ook naar een ander.</p><a class="button" href="#taken">Naar de taken</a>`,
        };
      }
      return {
        title: waiting === 1 ? 'Eén bron heeft u nodig' : `${waiting} bronnen hebben u nodig`,
        body: html`<p>Kies wat er moet gebeuren met een bron die stilstaat of u iets vraagt. Wat daarop wacht, gaat vanzelf verder.</p><a class="button" href="#bronnen">Naar de bronnen</a>`,
      };
    }
    case 'review':
      if (verifyFound(request)) {
        return {
          title: 'De controle van het archief vond iets',
          body: html`<p>Er staat nog iets in het archief dat er niet in hoort. Er gaat niets naar buiten. Heropen de beoordeling en kijk opnieuw.</p>${leaksList(request)}${
            page.may('review.reopen')
              ? command(page, 'beoordeling/heropenen', 'Heropen de beoordeling', { inline: true })
              : ''
          }`,
        };
      }
      return request.questionsOpen > 0
        ? {
            title: request.questionsOpen === 1 ? 'Beantwoord 1 vraag' : `Beantwoord ${request.questionsOpen} vragen`,
            body: html`<p>Het systeem twijfelt, en een mens beslist: wat blijft staan, wat wordt weggelakt?</p>${link('beoordeling', 'Naar de beoordeling')}`,
          }
        : {
            title: 'Rond de beoordeling af',
            body: html`<p>Alle vragen zijn beantwoord. Daarna wordt het archief gemaakt.</p>${
              page.may('review.complete')
                ? command(page, 'beoordeling/afronden', 'Beoordeling afronden', { inline: true })
                : ''
            }<p><a href="/console/verzoeken/${request.requestId}/beoordeling?toon=alles">Bekijk de beslissingen nog eens</a></p>`,
          };
    case 'ready-to-release':
      return {
        title: 'Geef het archief vrij',
        body: html`<p>Het archief is gemaakt en gecontroleerd. Er gaat niets naar buiten voordat u het vrijgeeft.${request.sensitive ? ' Dit verzoek is gevoelig: er tekenen twee mensen.' : ''}</p>${link('vrijgave', 'Naar de vrijgave')}`,
      };
    case 'delivered':
      return deliveredStep(page);
    case 'information-request':
      return {
        title: 'Behandel dit als informatieverzoek',
        body: html`<p>Een ouder zonder gezag krijgt geen dossier, maar wel belangrijke feiten over het kind als hij daarom vraagt (BW 1:377c). Dat doet de school, buiten dit systeem om.</p>`,
      };
    case 'refused':
      return {
        title: 'Niets: dit verzoek is geweigerd',
        body: html`<p>De aanvrager heeft de redenen en zijn rechtsmiddelen gekregen.</p>`,
      };
    case 'withdrawn':
      return { title: 'Niets: dit verzoek is ingetrokken', body: html`<p>Er wordt niets verstrekt.</p>` };
    case 'closed':
      return { title: 'Niets: dit verzoek is afgesloten', body: html`<p>Hieronder staat wat er is gebeurd.</p>` };
  }
}

/** A request in review whose last word is a verification: that found something, else it would be ready for release. */
const verifyFound = ({ trail }: RequestFrame['request']): boolean =>
  trail.findLast(({ type }) => type === 'verified' || type === 'review-reopened' || type === 'review-completed')
    ?.type === 'verified';

const leaksShown = 20;

/** Where it was found: the file in the archive and what kind of thing, never the thing itself. */
function leaksList({ leaks = [] }: RequestFrame['request']): Html {
  if (leaks.length === 0) return html``;
  const counts = new Map<string, number>();
  for (const { path, kind } of leaks) {
    const word = Object.hasOwn(consoleText.leaks, kind) ? wordFor(consoleText.leaks, kind) : consoleText.leakOther;
    const line = `${path} – ${word}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const lines = [...counts];
  return html`<ul>${lines.slice(0, leaksShown).map(([line, count]) => html`<li><bdi>${line}</bdi>${count > 1 ? ` (${count} keer)` : ''}</li>`)}</ul>${lines.length > leaksShown ? html`<p class="small">En nog ${lines.length - leaksShown} plaatsen.</p>` : ''}`;
}

function intakeStep(page: RequestFrame): Step {
  const { request } = page;
  if (!request.identityChecked) {
    return {
      title: 'Stel vast wie de aanvrager is',
      body: html`<p>Gebruik wat er al is: een bekend account, een telefoonnummer uit het dossier, een gesprek aan de balie. Vraag nooit om een kopie van een identiteitsbewijs.</p>${
        page.may('identity.check')
          ? command(page, 'identiteit', 'Identiteit is vastgesteld', {
              inline: true,
              fields: html`<div class="field"><label for="method">Hoe?</label><select id="method" name="method" required><option value="">Kies…</option>${options(terms.identity)}</select></div>`,
            })
          : ''
      }`,
    };
  }
  if (request.authority.kind === 'information-only') {
    return {
      title: 'Deze aanvrager mag het dossier niet krijgen',
      body: html`<p>Een ouder zonder gezag heeft geen recht op inzage voor het kind, wel op belangrijke feiten (BW 1:377c). Leg het vast als informatieverzoek: de school beantwoordt dat met de hand, buiten dit systeem.</p>${
        page.may('request.accept')
          ? command(page, 'informatieverzoek', 'Leg vast als informatieverzoek', { inline: true })
          : ''
      }`,
    };
  }
  if (request.authority.kind === 'refused') {
    return {
      title: 'Deze aanvrager is niet bevoegd',
      body: html`<p>Trek het verzoek in, of leg vast waarom het anders is.</p>${overrideForm(page)}`,
    };
  }
  if (request.authority.kind === 'officer-decides') {
    return {
      title: 'Beslis of deze aanvrager dit mag vragen',
      body: html`<p>${wordFor(terms.doubt, request.authority.because ?? '')} De regels laten dit aan u over: schrijf op waarop u zich baseert. Bewaar geen kopie.</p>${overrideForm(page)}`,
    };
  }
  if (!request.conflictChecked) {
    return {
      title: 'Ga na of er belangen botsen',
      body: html`<p>Doe dit vóór er gegevens worden opgehaald. Kruis aan wat u weet; niets aangekruist betekent: nagegaan, en niets gevonden. Een kruisje maakt het verzoek gevoelig.</p>${
        page.may('conflict.check')
          ? command(page, 'belangen', 'Belangen zijn nagegaan', {
              fields: html`<fieldset><legend>Bekend bij de school</legend>${Object.entries(terms.flag).map(
                ([flag, word]) =>
                  html`<label class="choice"><input type="checkbox" name="flag" value="${flag}"> <span>${word}</span></label>`,
              )}</fieldset>`,
            })
          : ''
      }`,
    };
  }
  return {
    title: 'Neem het verzoek in behandeling',
    body: html`<p>Alles is nagegaan. Hierna worden de bronnen bevraagd; dat duurt meestal enkele minuten.</p>${
      page.may('request.accept')
        ? command(page, 'behandelen', 'In behandeling nemen en beginnen', { inline: true })
        : ''
    }`,
  };
}

const overrideForm = (page: RequestFrame): Html =>
  page.may('authority.override')
    ? command(page, 'bevoegdheid', 'De aanvrager mag dit vragen', { fields: reasonField('bevoegd', 'Waarom?') })
    : html``;

const busy = ({ status, trail }: RequestFrame['request']): Step => ({
  title: 'Niets: het systeem is bezig',
  body: html`<p>${
    status === 'collecting'
      ? 'De bronnen worden bevraagd.'
      : trail.some(({ type }) => type === 'released')
        ? 'Het archief is vrijgegeven; de link wordt gemaakt en verstuurd.'
        : 'Het archief wordt gemaakt en gecontroleerd.'
  } U kunt deze pagina sluiten; het gaat gewoon door.</p>`,
});

const stopped = (page: RequestFrame): Step => ({
  title: 'De verwerking staat stil',
  body: html`<p>Er is niets verloren. Laat het systeem verdergaan waar het was gebleven.</p>${
    page.may('request.proceed') ? command(page, 'verder', 'Ga verder', { inline: true }) : ''
  }`,
});

/** The code of the newest link has been looked at. */
const codeWasShown = ({ trail }: RequestFrame['request']): boolean =>
  trail.findLast(({ type }) => type === 'delivered' || type === 'link-reissued' || type === 'code-shown')?.type ===
  'code-shown';

function deliveredStep(page: RequestFrame): Step {
  const usable = page.request.links.some(({ revoked, locked }) => !revoked && !locked);
  if (!usable) {
    return {
      title: 'Maak een nieuwe link, als de aanvrager die nodig heeft',
      body: html`<p>Er is geen link waarmee de aanvrager nu kan downloaden.</p><a class="button" href="#links">Naar de links</a>`,
    };
  }
  if (codeWasShown(page.request)) {
    return {
      title: 'Wacht tot de aanvrager de gegevens ophaalt',
      body: html`<p>De link is gemaild en de code is getoond. Onder “Wat er is gebeurd” ziet u of de downloadpagina is gebruikt. Is de code kwijtgeraakt of in verkeerde handen? Maak dan een nieuwe link; daar hoort een nieuwe code bij.</p><div class="inline"><a class="button quiet" href="#links">Naar de links</a>${
        page.may('code.take') ? command(page, 'code', 'Toon de code nog eens', { inline: true, style: 'quiet' }) : ''
      }</div>`,
    };
  }
  return {
    title: 'Geef de code aan de aanvrager',
    body: html`<p>De link is gemaild. De code gaat langs een <strong>andere weg</strong>: per brief, aan de balie, of via het telefoonnummer dat al in het dossier stond. Wie de code bekijkt, komt in het verloop te staan.</p>${
      page.may('code.take') ? command(page, 'code', 'Toon de code', { inline: true }) : ''
    }`,
  };
}
