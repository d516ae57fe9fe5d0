import type { FieldTable } from '../../../domain/record/field-table';
import { contact, document, freeText, html, identifier, person, plain, secret } from './field';

/** `User …/data.json` of a privacy export. Times are words in the language of the site and stay so. */
export const exportedProfileFields: FieldTable = {
  auth: plain('Wijze van aanmelden', 'Way of signing in'),
  confirmed: plain('Bevestigd', 'Confirmed'),
  policyagreed: plain('Akkoord met het beleid', 'Policy agreed'),
  deleted: plain('Verwijderd', 'Deleted'),
  suspended: plain('Geschorst', 'Suspended'),
  username: identifier('Gebruikersnaam', 'User name'),
  idnumber: identifier('ID-nummer', 'ID number'),
  firstname: person('Voornaam', 'First name'),
  lastname: person('Achternaam', 'Last name'),
  middlename: person('Tweede naam', 'Middle name'),
  alternatename: person('Andere naam', 'Alternate name'),
  firstnamephonetic: person('Voornaam (klank)', 'First name (phonetic)'),
  lastnamephonetic: person('Achternaam (klank)', 'Last name (phonetic)'),
  email: contact('E-mail', 'E-mail'),
  emailstop: plain('Geen mail', 'No mail'),
  moodlenetprofile: contact('MoodleNet-profiel', 'MoodleNet profile'),
  phone1: contact('Telefoon', 'Telephone'),
  phone2: contact('Mobiel', 'Mobile'),
  icq: contact('ICQ', 'ICQ'),
  skype: contact('Skype', 'Skype'),
  yahoo: contact('Yahoo', 'Yahoo'),
  aim: contact('AIM', 'AIM'),
  msn: contact('MSN', 'MSN'),
  url: contact('Webpagina', 'Web page'),
  institution: plain('Instelling', 'Institution'),
  department: plain('Afdeling', 'Department'),
  address: contact('Adres', 'Address'),
  city: contact('Plaats', 'City'),
  country: plain('Land', 'Country', 'provided'),
  lang: plain('Taal', 'Language'),
  calendartype: plain('Soort kalender', 'Calendar type'),
  theme: plain('Thema', 'Theme'),
  timezone: plain('Tijdzone (99: die van de site)', 'Time zone (99: the site’s)'),
  firstaccess: plain('Eerste bezoek', 'First access'),
  lastaccess: plain('Laatste bezoek', 'Last access'),
  lastlogin: plain('Vorige aanmelding', 'Last login'),
  currentlogin: plain('Laatste aanmelding', 'Current login'),
  lastip: contact('Laatste IP-adres', 'Last IP address'),
  secret: secret('Geheime code', 'Secret code'),
  picture: plain('Profielfoto', 'Profile picture'),
  description: html('Beschrijving', 'Description'),
  maildigest: plain('Mail verzamelen', 'Mail digest'),
  maildisplay: plain('E-mail zichtbaar voor', 'E-mail shown to'),
  autosubscribe: plain('Vanzelf abonneren', 'Subscribe automatically'),
  trackforums: plain('Gelezen forumberichten bijhouden', 'Track read forum posts'),
  timecreated: plain('Gemaakt op', 'Created on'),
  timemodified: plain('Gewijzigd op', 'Changed on'),
  imagealt: freeText('Beschrijving van de foto', 'Description of the picture'),
};

/** Any other part of a privacy export: each plugin has its own shape, so the part is kept whole, as searched text. */
export const exportedPartFields: FieldTable = {
  place: freeText('Plaats in de export', 'Place in the export', 'observed'),
  part: plain('Onderdeel', 'Part'),
  content: freeText('Inhoud (JSON)', 'Content (JSON)', 'observed'),
};

/** A file in a privacy export. */
export const exportedFileFields: FieldTable = {
  place: freeText('Plaats in de export', 'Place in the export', 'observed'),
  file: document('Bestand', 'File'),
  name: freeText('Naam van het bestand', 'Name of the file'),
};
