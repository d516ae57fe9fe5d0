/**
 * Words that say what the name beside them is. Dutch first, English and a few other home languages after it.
 * Each list is one string: words are separated by white space, capitals and diacritics do not matter.
 */
export const titles = {
  male: 'meneer dhr heer menheer mijnheer mister señor monsieur herr pan',
  female: 'mevrouw mevr mw mej mejuffrouw mevouw mvr mrs ms miss señora madame frau pani',
  degree: 'dr drs prof ir ing mr ds professor doctorandus ingenieur bsc msc phd jhr',
};

export const staff =
  'juf juffrouw juff jufs meester meesters mees leerkracht leerkrachten leraar lerares docent docente mentor directeur directrice adjunct rector ' +
  'conrector conciërge concierge onderwijsassistent onderwijsassistente klassenassistent overblijfkracht overblijfmoeder overblijfjuf tso stagiair ' +
  'stagiaire vakleerkracht gymjuf gymmeester gymleraar stamgroepleider stamgroepleidster groepsleerkracht groepsleider groepsleidster teamleider ' +
  'locatieleider locatiedirecteur schoolleider unitleider invaljuf invalmeester invaller invalkracht lio leraarondersteuner zorgcoördinator ' +
  'ib iber rt rter oa teacher headteacher principal mentrix bouwcoördinator muziekjuf administratie administratief managementassistent ' +
  'mstr dir mtr gymdocent vakdocent zoco verzuimcoördinator leerlingcoördinator leerjaarcoördinator onderwijzer onderwijzeres receptioniste roostermaker ' +
  'kleuterjuf vertrouwensjuf intern plusklasjuf taalcoördinator rekencoördinator aandachtsfunctionaris decaan coordinator ' +
  'ondersteuningscoördinator kwaliteitscoördinator afdelingsleider pedagogisch leerkrachtondersteuner vervanger vervangster';

export const management =
  'dir directeur directrice rector bestuurder bestuurslid bestuur hr hrm hradviseur hrmedewerker personeelszaken leidinggevende locatiedirecteur schoolleider ' +
  'penningmeester voorzitter interim personeelsadviseur hrbusinesspartner personeelsfunctionaris';

export const professions =
  'brigadier verbalisant verbalisante ambulancebroeder ambulancemedewerker broeder gezinsbegeleider trajectbegeleider dossierhouder zaakbehandelaar ' +
  'contactpersoon jeugdwerker jongerencoach jeugdprofessional revalidatiearts anesthesist gastdocent pleegzorgbegeleider kraamverzorgende secretaris ' +
  'scheidsrechter peuterjuf gastspreker spreker secretaresse oncoloog kinderfysiotherapeut opvoedondersteuner sociaal inspectie wijkverpleegkundige ' +
  'zorgboer zorgboerin arboarts dokter doctor arts huisarts logopedist logopediste fysiotherapeut fysiotherapeute fysio ergotherapeut ergotherapeute psycholoog psychologe ' +
  'kinderpsycholoog schoolpsycholoog gz psychiater kinderpsychiater orthopedagoog orthopedagoge therapeut therapeute speltherapeut ' +
  'psychomotorisch wijkagent wijkagente agent agente politieagent hoofdagent jeugdagent rechercheur leerplichtambtenaar leerplicht jeugdarts ' +
  'schoolarts bedrijfsarts verzekeringsarts keuringsarts jeugdverpleegkundige schoolverpleegkundige verpleegkundige voogd voogdes gezinsvoogd ' +
  'gezinsvoogdes jeugdbeschermer jeugdconsulent gezinscoach jeugdhulpverlener hulpverlener hulpverleenster maatschappelijk schoolmaatschappelijk ' +
  'casusregisseur casemanager casusregie behandelaar behandelcoördinator ambulant jobcoach coach tolk advocaat advocate rabbijn imam dominee ' +
  'pastoor pater kapelaan chauffeur taxichauffeur buschauffeur trainer voetbaltrainer zwemleraar zwemjuf badmeester notaris mediator tandarts ' +
  'mondhygiënist orthodontist oogarts neuroloog kinderneuroloog kinderarts specialist cardioloog uroloog dermatoloog longarts internist chirurg ' +
  'gynaecoloog verloskundige ktno kno audioloog optometrist orthoptist apotheker diëtist diëtiste podoloog ictr icter systeembeheerder ' +
  'testleider testassistent onderzoeker referent referente referentie consulent consulente adviseur adviseuse inspecteur inspectrice ' +
  'gedragswetenschapper gedragsdeskundige deskundige rechter kinderrechter officier wethouder ambtenaar buurtsportcoach sportcoach jongerenwerker ' +
  'wijkcoach buurtcoach wijkteammedewerker arbeidsdeskundige casemanagerverzuim vertrouwenspersoon vertrouwensarts bedrijfsmaatschappelijk ' +
  'onderwijsconsulent leesspecialist dyslexiebehandelaar schoolfotograaf fotograaf aannemer schilder loodgieter monteur accountant makelaar ' +
  'verhuurder huisbaas werkgever pedagoog pedagoge zorgverlener begeleider begeleidster begeleidingsdienst persoonlijk woonbegeleider groepsbegeleider ' +
  'leidster peuterleidster pedagogisch osteopaat haptonoom kindertherapeut kindercoach zorgcoach ggd-arts afzender nurse physician lawyer ' +
  'solicitor therapist counsellor counselor psychologist pediatrician paediatrician policeman officer driver';

export const elders =
  'hulpouder leesouder klassenouder contactouder luizenmoeder oppasmoeder buurvr overbuurman overbuurvrouw tata welo wela nana nani aji adja nonkel ' +
  'peetvader peetmoeder overgrootmoeder overgrootvader schoonbroer halfoom kostmoeder cliënt weduwe weduwnaar ' +
  'moeder vader mama papa mam pap mamma pappa ouder stiefvader stiefmoeder pleegvader pleegmoeder pleegouder stiefouder opa oma opoe omi opi grootvader ' +
  'grootmoeder tante oom ome tant peettante peetoom buurvrouw buurman partner man vrouw echtgenoot echtgenote ex exman exvrouw expartner verloofde ' +
  'oppas gastouder gastmoeder gastvader verzorger verzorgster schoonmoeder schoonvader schoonzus zwager adoptiemoeder adoptievader bonusmoeder ' +
  'bonusvader bonusmama bonuspapa plusmama weduwe weduwnaar voogdijouder contactpersoon klassenmoeder klassenouder hulpouder luizenmoeder leesmoeder ' +
  'mother father mum mom dad daddy grandma grandpa grandmother grandfather granny aunt uncle auntie husband wife neighbour neighbor stepfather ' +
  'stepmother stepdad stepmum tia tio abuela abuelo abuelita babcia dziadek ciocia wujek teyze abla abi amca dede baba anneanne babaanne ammi khalti ' +
  'khala amma oum beppe pake heit mem oudtante oudoom huisgenoot huisgenote kennis familielid';

export const peers =
  'broer broertje broers zus zusje zusjes zussen zuster neef neefje nicht nichtje zoon zoontje zoons dochter dochtertje dochters kleinzoon kleindochter ' +
  'vriend vriendin vriendje vriendinnetje vriendinnen vrienden vriendjes klasgenoot klasgenote klasgenootje klasgenoten medeleerling medeleerlingen ' +
  'leerling leerlinge leerlingen stiefbroer stiefzus stiefbroertje stiefzusje halfbroer halfzus halfbroertje halfzusje tweelingzus tweelingbroer ' +
  'tweelingzusje tweelingbroertje pleegbroer pleegzus pleegkind pleegzoon pleegdochter stiefzoon stiefdochter kind kindje kinderen jongen jongetje ' +
  'meisje meisjes jongens maatje leesmaatje maat tafelgenoot buurjongen buurmeisje buurkind baby peuter kleuter brother sister son daughter cousin ' +
  'friend classmate pupil student boy girl collega collegas duocollega duopartner teamgenoot teamlid kandidaat kandidate kandidaten sollicitant ' +
  'sollicitante sollicitanten getuige getuigen melder melders informant informante informanten klager klaagster dader slachtoffer pester betrokkene ' +
  'betrokkenen speelkameraad speelgenootje vriendengroep oudste jongste tweeling drieling kameraad schoolvriend schoolvriendin hartsvriendin colleague witness ' +
  'oudcollega ouders';

/** Words after which a name follows: naam, heet, genaamd. */
export const naming =
  'naam heet heette heten genaamd genoemd namelijk voornaam achternaam roepnaam bijgenaamd alias name named called surname';

export const family = 'familie families gezin fam gezinnen broertjes kinderen huishouden family household huize';

export const pets =
  'hond hondje honden puppy pup kat katje katten poes poesje kater kitten konijn konijntje konijnen cavia cavias hamster hamstertje paard pony ' +
  'paardje veulen vis goudvis parkiet papegaai vogel vogeltje kip haan schildpad slang rat ratje muis muisje knuffel knuffelbeer knuffeltje beer ' +
  'knuffelaap pop handpop ezel geit geitje schaap lammetje dog cat rabbit horse robot klassenpop klassenbeer schoolhond therapiehond hulphond ' +
  'poppetje barbie dino dinosaurus marmot teckel labrador labradoodle fret gekko';

export const organisations =
  'school basisschool obs cbs rkbs pcbs kbs sbo so vso bs pcb ods ibs jenaplanschool montessorischool daltonschool vrijeschool scholengroep college ' +
  'lyceum gymnasium kliniek stichting praktijk huisartsenpraktijk huisartspraktijk tandartspraktijk fysiopraktijk logopediepraktijk ziekenhuis ' +
  'apotheek bakkerij slagerij cafe café restaurant hotel camping manege voetbalclub sportclub vereniging sporthal gymzaal zwembad museum theater ' +
  'bibliotheek uitgeverij kdv bso kinderopvang kinderdagverblijf peuterspeelzaal peuterspeelgroep gastouderbureau advocatenkantoor kantoor ' +
  'notariskantoor bedrijf firma garage supermarkt winkel boekhandel schoonmaakbedrijf busbedrijf taxibedrijf fotostudio instituut centrum ' +
  'behandelcentrum gebouw locatie dependance stichtingsbestuur vakantiepark speeltuin kinderboerderij boerderij rijschool dansschool muziekschool ' +
  'balletschool judoschool zwemschool turnvereniging hockeyclub vv hc sc fc begraafplaats kerk moskee tempel kapel bv nv drukkerij hogeschool ' +
  'universiteit roc mbo pabo church company primary clinic hospital academy bakker';

/** Works and media: names behind these are titles and characters. */
export const works =
  'project thema themaweek boek boeken prentenboek prentenboeken leesboek voorleesboek stripboek strip strips film films serie series musical toneelstuk voorstelling ' +
  'verhaal verhalen lied liedje liedjes gedicht sprookje sprookjes titel titels schrijver schrijfster auteur auteurs personage personages ' +
  'hoofdpersoon held rol game computerspel spel spelletje app programma youtuber youtubers vlogger zanger zangeres band podcast themaboek jeugdboek ' +
  'kinderboek kinderboeken kinderboekenschrijver book books movie character author schilderij kunstenaar kunstwerk componist voetballer ' +
  'voorgelezen voorleest voorlezen lezen leest las gelezen spreekbeurt boekbespreking boekverslag werkstuk hitje aflevering poppenkast merk schilderijen kunstenaars schrijvers romans roman novelle toneel opera ballet';

export const where = 'te in naar uit vanuit nabij omgeving richting rond near from';
export const links =
  'met door van aan tegen voor bij en of namens over naast tussen zonder achter na and with by to als dat ook maar want omdat toen tegenover volgens via behalve plus versus vs zoals wegens dankzij sinds om';
export const articles = 'de het een geen elke ieder iedere the a an';
export const greetings =
  'beste dag hoi hallo hai hi hey ha dear lieve liefste geachte hola goedemorgen goedemiddag goedenavond hello heey bonjour salaam yo';
export const closings =
  'groet groeten groetjes mvg gr grtjs regards liefs hoogachtend vriendelijke hartelijke dank bedankt thanks xx kus vriendelijk thx warme namens';
export const infixes =
  'van de der den het t ter ten te vd v d in op el al ben bin bint ait di da dos das la le les von zu du ibn abu aan bij onder over uit voor s del della lo y e baron barones';

/** Verbs of which a person is the subject; they carry a doubtful name at the start of a sentence. */
export const verbs =
  'zegt zei vertelt vertelde krabde spuugde fluisterde schold cried heeft had hebben hadden is was zijn waren wordt werd gaat ging gingen komt kwam kwamen kreeg krijgt kregen vindt vond vonden belt ' +
  'belde sloeg slaat schopte schopt duwde duwt gooide gooit riep roept huilde huilt lachte lacht wil wilde wilden kan kon konden mag mocht moet moest ' +
  'zal zou speelt speelde speelden zit zat zaten staat stond stonden loopt liep liepen werkt werkte vraagt vroeg geeft gaf gaven neemt nam ziet zag hoort hoorde weet ' +
  'wist denkt dacht voelt voelde blijft bleef maakt maakte doet deed deden leest las rekent rekende schrijft schreef woont woonde herkent herkende gelooft ' +
  'haalde haalt bracht brengt stuurde stuurt mailde mailt appte appt noemt noemde meldt meldde geeft bevestigt bevestigde ontkent ontkende begon begint ' +
  'stopt stopte pakte pakt trok trekt beet bijt schreeuwde schreeuwt pest pestte plaagt plaagde helpt hielp hielpen troost troostte troostten leert leerde ' +
  'scoort scoorde mist miste lijkt leek schrok viel valt raakte bleek liet laat ligt lag slaapt sliep eet at drinkt dronk heet heette reageert reageerde ' +
  'antwoordt antwoordde luistert luisterde oefent oefende zoekt zocht verliet verlaat spreekt sprak wacht wachtte draagt droeg houdt hield koos kiest ' +
  'vertrok vertrekt bood biedt heb ben wou zeurt wint won verloor says said has had is was told asked hit kicked will can does did wants went came and';

/** Capitalised words that are no names: days, feasts, tests, subjects, labels. */
export const never =
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart juni juli augustus september oktober november december ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march june july october ' +
  'koningsdag bevrijdingsdag pasen pinksteren hemelvaart kerst kerstmis sinterklaas suikerfeest offerfeest ramadan pesach chanoeka carnaval halloween ' +
  'amsterdam rotterdam eindhoven apeldoorn enschede nijmegen almere zaandam purmerend maastricht leeuwarden lelystad alkmaar zoetermeer parijs londen berlijn praag ' +
  'rome madrid istanbul ankara casablanca antwerpen brussel efteling tsjechisch tsjechië papiaments mandarijn kantonees italiaans grieks portugees oekraïens russisch ' +
  'hongaars roemeens bulgaars somalisch perzisch farsi dari urdu koerdisch hebreeuws latijn polish dutch english german french spanish arabic turkish snapchat telegram discord ' +
  'holi divali ritalin concerta melatonine paracetamol dyslexie dyscalculie autisme asperger crohn tourette rigoureus kwink kanvas pluspunt staal taalactief ' +
  'ajax feyenoord psv sparta heracles ehbo bhv anders cito iep avi dmt opp tlv lvs osr parnassys magister snappet gynzy teams whatsapp facebook instagram tiktok youtube google microsoft outlook office ' +
  'word excel zoom parro social schools klasbord seesaw basispoort squla minecraft fortnite roblox netflix spotify iq tiq wisc adhd add ass pdd nos odd ' +
  'berbers papiamento hindi tamazight tigrinya nederland nederlands nederlandse engels engelse frans duits spaans turks pools arabisch marokkaans surinaams chinees oekraïens syrisch fries belgië ' +
  'duitsland frankrijk engeland spanje turkije marokko polen suriname curaçao aruba china oekraïne syrië europa amerika italië portugal griekenland ' +
  'veilig thuis jeugdzorg jeugdbescherming jeugdhulp ggd ggz gi politie gemeente leerplicht ministerie inspectie vt mdo zat oot swv ib rt mr gmr or uwv svb duo bsn ' +
  'tso bso rebound i k we ik hij zij wij jij u je jullie ze het hun haar zijn mijn onze ons uw this that he she they you it the and but if when ' +
  'groep klas bijlage betreft datum onderwerp verslag notitie gesprek afspraak actie acties vervolg melding incident tijd plaats naam adres telefoon ' +
  'vandaag gisteren morgen vanmorgen vanmiddag daarna toen ook niet wel maar want omdat als dan nu hier daar er en of met voor bij na tot om op in uit ' +
  'graag dank bedankt beste geachte hoi hallo dag groeten groet fijn goed helaas wil kan mag moet heeft is was wordt gaat komt zie zei volgens tijdens ' +
  'sinds eerst later samen soms vaak altijd nooit misschien natuurlijk inmiddels verder tevens daarom dus echter eind begin kopie verlof verzuim ziek ' +
  'afwezig aanwezig reden opmerking toelichting conclusie advies hulpvraag aanleiding doel doelen evaluatie besluit kandidaten referentie sollicitatie ' +
  'cv vog bijgaand hierbij ter naar aanleiding van wat wie waar wanneer waarom hoe welke deze dit dat die een de het twee drie vier vijf zes zeven acht ' +
  'negen tien alle alles iedereen niemand kent weet heb hebben zijn zal zou kunnen moeten willen mogen per via over onder tegen tussen door sorry ja nee ' +
  'oké ok re fw fwd cc bcc van aan to from subject sent verzonden date sender kind regards best dear thanks thank please hello hi good morning school ' +
  'directie team ouders ouder moeder vader mama papa leerling leerlingen juf meester mevrouw meneer mw dhr dr drs prof opa oma tante oom huisarts arts';

/** Kin and function words that tell the sex of the person, so that `haar nummer` finds its owner. */
export const femaleKin =
  'moeder mama mam mamma stiefmoeder pleegmoeder oma omi grootmoeder tante buurvrouw vrouw echtgenote exvrouw zus zusje zuster nicht nichtje ' +
  'dochter dochtertje vriendin vriendinnetje meisje buurmeisje schoonmoeder schoonzus bonusmoeder juf juffrouw lerares directrice weduwe gastmoeder';
export const maleKin =
  'vader papa pap pappa stiefvader pleegvader opa opi grootvader oom buurman man echtgenoot exman broer broertje neef neefje zoon zoontje vriend ' +
  'vriendje jongen jongetje buurjongen schoonvader zwager bonusvader meester weduwnaar gastvader';

/** Words after which the name of an account follows. */
export const accounts =
  'gebruikersnaam inlognaam loginnaam accountnaam username userid login inlog gebruikersnamen inlognamen';
