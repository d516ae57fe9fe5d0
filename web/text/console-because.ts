/** Why the system asks, in words, by the first part of the rule's name that fits. The longest beginning goes first. */
const sentences: readonly (readonly [string, string])[] = [
  [
    'attachment.hidden-parts',
    'In dit bestand staat tekst die u bij het openen niet ziet: een opmerking, een verwijderde zin, een verborgen blad. Gaat het over het kind, laat het dan staan: het gaat mee als los tekstbestand.',
  ],
  [
    'attachment.scan',
    'Dit is een scan. De letters zijn door de computer gelezen; elke bladzijde moet door een mens worden gezien.',
  ],
  ['attachment.handwriting', 'Hier staat handschrift in. Dat kan de computer niet lezen.'],
  ['attachment.picture', 'Dit is een foto of er staat een foto in. Wie erop staat, kan alleen een mens zien.'],
  [
    'attachment.picture-left-out',
    'In dit bestand staan afbeeldingen. Het gaat zonder die afbeeldingen mee; op hun plaats staat dat zij er niet bij zijn.',
  ],
  [
    'attachment.file-inside-left-out',
    'In dit bestand zit iets dat niet te openen is. Het gaat zonder dat deel mee; dat staat in de lijst van wat is weggelaten.',
  ],
  ['attachment.', 'Dit bestand is niet te doorzoeken. Alleen een mens kan zien of er iets over een ander in staat.'],
  ['matter.child-protection', 'Dit gaat over de bescherming van een kind.'],
  ['matter.informant', 'Dit komt van iemand die in vertrouwen iets meldde.'],
  ['matter.treatment-file', 'Dit hoort bij een behandeldossier, met eigen regels.'],
  ['matter.personal-note', 'Dit lijkt een persoonlijke werkaantekening.'],
  ['matter.legal-advice', 'Dit lijkt juridisch advies aan het bestuur.'],
  ['matter.negotiation-position', 'Dit gaat over de positie van de school in een onderhandeling.'],
  ['matter.confidential-adviser', 'Dit komt van een vertrouwenspersoon.'],
  ['field.undeclared', 'Dit veld kennen wij niet.'],
  ['field.embedded-file', 'In dit veld zit een bestand dat niet te doorzoeken is.'],
  ['field.whereabouts', 'Dit veld kan verraden waar iemand verblijft.'],
  ['field.', 'De bron zet in dit veld gegevens van een ander.'],
  ['cue.staff', 'Een naam bij een functie op school.'],
  ['cue.profession', 'Een naam bij een beroep.'],
  ['cue.kin', 'Een naam bij een familiewoord.'],
  ['cue.family', 'Een naam bij een familiewoord.'],
  ['cue.peer', 'Een naam die bij een ander kind lijkt te horen.'],
  ['cue.', 'Aan de woorden eromheen te zien is dit een naam.'],
  ['name.repeated', 'Deze naam komt op meer plaatsen in het dossier voor.'],
  ['name.', 'Dit lijkt een naam, maar het systeem weet niet van wie.'],
  ['roster.misspelt', 'Dit lijkt een verschreven naam van iemand van school.'],
  ['roster.', 'Een naam uit de lijsten van de school.'],
  ['email.', 'Een e-mailadres dat van een ander kan zijn.'],
  ['username.', 'Een gebruikersnaam die van een ander kan zijn.'],
  ['url.', 'Een webadres dat naar een persoon kan leiden.'],
  ['hashtag.', 'Een hashtag met een naam erin.'],
  ['address.', 'Een adres dat van een ander kan zijn.'],
  ['birth-date.', 'Een geboortedatum die van een ander kan zijn.'],
  ['bsn.', 'Dit kan een burgerservicenummer zijn.'],
  ['person-number.', 'Dit kan een persoonsnummer zijn.'],
  ['identifier.', 'Dit nummer hoort bij een persoon.'],
];

/** The Dutch sentence for a rule's name; a neutral one for a rule that this list does not know. Rule names are never shown. */
export const becauseSentence = (rule: string): string =>
  sentences.find(([beginning]) => rule.startsWith(beginning))?.[1] ?? 'Hier kan iets over een ander staan.';
