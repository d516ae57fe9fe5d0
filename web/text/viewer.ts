/** Dutch words of the offline page inside the archive. @legal L-39 */
export const viewerText = {
  title: 'Uw gegevens',
  titleOf: (name: string) => `Gegevens van ${name}`,
  skip: 'Naar de inhoud',
  reference: 'Kenmerk',
  delivery: (n: number) => `Nalevering ${n - 1}`,
  contents: 'Inhoud',
  first: [
    'Dit is een kopie van de gegevens die het schoolbestuur heeft. U kunt deze pagina lezen zonder internet.',
    'Lees ook de brief: “2-brief.pdf”. Daarin staat wat uw rechten zijn en met wie u contact kunt opnemen.',
    'De bestanden staan in de map “bestanden”. In de map “technisch” staan dezelfde gegevens voor computers.',
  ],
  bracketed:
    'Staat er iets tussen rechte haken, zoals [medeleerling A]? Dan is daar een naam of ander gegeven van iemand anders weggelaten.',
  nothing: 'Er zijn geen gegevens gevonden.',
  count: (n: number) => (n === 1 ? '1 onderdeel' : `${n} onderdelen`),
  undated: 'zonder datum',
  redacted: 'In dit onderdeel is iets weggelaten.',
  yes: 'ja',
  no: 'nee',
  showBsn: 'Burgerservicenummer tonen',
  files: 'Bestanden',
  fileName: 'naam in het systeem',
  inVolume: (n: number) => `staat in deel ${n}`,
  withheld: 'Wat is weggelaten',
  withheldFiles: 'Weggelaten bestanden',
  digest: 'controlegetal (SHA-256)',
  sources: 'Waar is gezocht',
  portable: 'Gegevens meenemen',
  check: 'Is dit archief echt?',
  checkHow:
    'In “technisch/manifest.json” staat elk bestand met een controlegetal; het schoolbestuur heeft die lijst ondertekend. In “technisch/LEESMIJ.txt” staat hoe u dat nagaat.',
} as const;

/** Text files for volumes after the first, and for the technical folder. */
export const archiveText = {
  laterVolume: (volume: number, volumes: number) =>
    [
      `Dit is deel ${volume} van ${volumes}.`,
      'Hierin staan alleen bestanden. Begin met “1-LEES-MIJ.html” in deel 1.',
      'Pak alle delen uit in dezelfde map, dan werken de verwijzingen.',
      '',
    ].join('\r\n'),
  technical: [
    'Deze map is voor computers en voor wie wil nagaan of het archief echt is.',
    '',
    'data/            alle gegevens per bron: JSON (precies) en CSV (voor een rekenblad; een aanhalingsteken',
    '                 voor = + - @ voorkomt dat het rekenblad gaat rekenen)',
    'schema/          wat elk veld is (JSON Schema)',
    'woordenboek.csv  alle velden met hun betekenis in het Nederlands en het Engels, en de codes',
    'sources.json     hoe het zoeken in elke bron afliep',
    'withheld.json    wat is weggelaten en waarom',
    'manifest.json    alle bestanden met lengte en SHA-256',
    'manifest.sig     de handtekening van het schoolbestuur (Ed25519)',
    '',
    'Zo gaat u de handtekening na zonder onze programma’s:',
    '1. Bereken SHA-256 van manifest.json: dat zijn 32 bytes.',
    '2. Zet daar de tekst "inzage-archive/1 manifest sha-256" met een regeleinde (LF) voor.',
    '3. Controleer de handtekening (base64, in manifest.sig) over die bytes met de publieke sleutel in manifest.sig,',
    '   bijvoorbeeld met: openssl pkeyutl -verify -pubin -inkey sleutel.pem -rawin -in bericht.bin -sigfile handtekening.bin',
    '4. Bereken SHA-256 van elk bestand en vergelijk met manifest.json.',
    '',
    'Checking in English: the signature is Ed25519 over the text "inzage-archive/1 manifest sha-256", a line feed,',
    'and the 32 bytes of SHA-256(manifest.json). The command "inzage verify <zip>" does all of this.',
    '',
  ].join('\r\n'),
  portableTitle: 'Gegevens meenemen',
} as const;
