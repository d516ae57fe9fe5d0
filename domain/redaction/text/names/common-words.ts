/**
 * Words that are a name and an ordinary Dutch (or English) word as well. In lower case they are the word;
 * with a capital they are the name only when something beside them says so.
 */
export const commonWords =
  'ab job bos post winter abel bo iris floor merel joke puck kramer zwart brouwer bakker smid visser vos wolf de beer haas bloem roos rosé blad boom tak eik linde ' +
  'beuk hazel jasmijn lelie fleur roosje bas lot ster storm mees wil wim ben piet rob mark frank guus lief lieve joy ' +
  'faith hope grace april mei may june rose dean max art do ko mo ad mien door ton tom ties rik prins koning keizer graaf ridder hertog ' +
  'jonker baron paus bisschop munnik monnik pater priester koster mulder molenaar kuiper slager jager herder schipper timmerman dekker metselaar ' +
  'schilder kok boer boerman visser veerman stuurman kapitein schouten schout meijer meester rechter dijk berg dam meer brink beek burg dorp stad ' +
  'veld kamp hof poort brug haven kerk toren molen huis hoek sloot vaart plas poel zee duin heide hei zand klei steen steenberg rots kust strand ' +
  'land weg pad straat laan plein groot klein lang langen kort dik jong oud jonge oude wit witte bruin rood groen geel grijs blauw zwarte vet zoet ' +
  'zuur zout peper suiker brood boter kaas appel peer kers pruim noot moes pot pan ketel lepel vork mes schaar naald draad touw zak tas kist kast ' +
  'stoel tafel bank bed deur raam muur dak goot hek haan hen kip duif mus vink merel raaf kraai ekster specht valk havik arend buizerd sperwer uil ' +
  'reiger ooievaar zwaan gans eend meeuw hert ree das otter bever mol muis rat vis snoek baars haring zalm bot schol tong garnaal kreeft leeuw ' +
  'tijger paard ros hengst koe stier os kalf schaap lam bok geit ezel hond kat poes vlieg mug spin bij wesp vogel zomer lente herfst vrede vries ' +
  'vorst sneeuw regen wind hagel dauw mist zon maan maas rijn waal ijssel amstel vecht schelde maandag vrijdag donder bliksem hemel engel duivel god ' +
  'heer heilig geluk vreugde blij droom vrij sterk stout wijs slim snel traag stil vroom braaf trouw goed beter best kwaad mooi schoon fijn stam ' +
  'stok staf hamer bijl spijker zaag boor vijl bal spel speelman dans fluit harp viool trommel zang klok bel horn hoorn kroon ring parel robijn saffier ' +
  'amber jade ruby dag nacht morgen avond uur tijd eind pol polder pool post pels polak schot schoen laars hoed kap mantel rok broek sok vos ' +
  'bond bloot baas knecht meid vrouw man mann vader kind kinder broer zuster neef oom vriend buur buurman gast waard hart hand voet been arm vinger ' +
  'duim mond tand haar baard kop hoofd neus oog oor rug buik faber smit smits prinsen groen engels duits frans fries zweed deen spanjaard hollander ' +
  'duit gulden stuiver penning schat goud zilver ijzer staal koper tin lood glas hout turf kool vuur vlam rook as vonk lamp kaars pijp cor co ' +
  'pip noor kick sky skye story summer sunny bella amen chance chase river rain bay ray ' +
  'will bill pat jack dot bob rod ray holly olive daisy lily violet poppy pearl crystal amber ginger sandy rusty ' +
  'ali dag kim pim tim mar jo jet bea tea cas case dick rich sal tas mus ' +
  'spits loos los leng lus mul nat nood pas plat punt raad rand rest rij ronde rust schaap schuur slot snel span spek stand steeg stel stoop straal ' +
  'terp toom top trap tuin tulp veen veer ven vet vlek vlak voet voogd voort vroeg wagen wal waters weide weijer werk west oost noord zuid wever ' +
  'wijk wijn woud zaal zijl zonder kuijper drost rentmeester ruiter soldaat trompetter schutter wachter bode pleister bontekoe kluis klaver klomp ' +
  'knol koek kous krul kuil kwast look lol loper luik maat mand meel melk mes moed mos nagel net nest olie pauw pen pruik riem rozen saus schelp schil spruit ' +
  'sol storme bent lente fee pepper pixel boef joos ace alex moor moes ' +
  'staal stap brand branden heide heiden kampen camping drenth gelder holland brabant zeeland utrecht groningen essen deventer roosendaal kempen lier ' +
  'aa ada pauw pot blok bol bult mak sik tol tromp vermeer kat luik page price bell stone brown white black green young king knight wood hill ' +
  'rivers lake field ford cook baker miller smith mason carter hall church day love wise rich ' +
  'lente zomer just raden rover mink moos river riva spike reno ted mack fee kato doha kras plat smal steur bond mes stapel bol muis nagel held menig burger ' +
  'silver spaan ketting bron mantel kes tol hop toet allen tops voogd silver elton sen ise lev vita vin seth dexter story juf ot hang thi ' +
  'taal vlug crone dil glas honig jeuken kommer korf korte kunst lips plomp prak pijl reus schut slots smale snoep sterk sterken stok stoof stouten streng stuiver tabak ' +
  'touw treur troost tukker vork voets wasser vlaming zwager zoons voerman landheer deurwaarder brokken dekens drijver pastoor geluk knegt zuurbier mous slob kalf spies ' +
  'spek wisse bazuin goes zandvoort barneveld schalkwijk tholen zevenbergen valkenburg zonderland borst makker vermeer meer ringa lotje toine maggie tette tiny pascal';
