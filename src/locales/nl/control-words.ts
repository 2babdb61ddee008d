/** Four of these 2,048 are read aloud to compare keys. A word's place is what counts: no word is ever changed or moved. */
export const controlWords: readonly string[] = `
aaien aanbod aandacht aankomen aanleg aanrecht aantal aardbei aarde aardig aarzelen abrikoos acacia acrobaat actief
actrice adelaar adem admiraal adres advies advocaat afdeling afmaken afspraak afstand afwas agaat agenda agent ahorn
ajuin akelei akker akkoord albatros alert alfabet algebra alinea alles almanak alpaca amandel amber anaconda analist
ananas ander andijvie anemoon anijs anjer anker ansjovis antenne antiek antilope antwoord apart appel applaus april
aquarium archief archipel arend aria armband artikel artisjok arts asfalt asperge aster atelier atlas atleet atoom
attent augurk augustus aula auteur auto autobus avond avontuur azalea azuur baai baars bad badkamer badmat bakboord
baken bakfiets bakker bakplaat baksel balans balie balk balkon ballet ballon bamboe banaan banjo bank barista basis
bazaar bed bedanken bedenken bedrag bedrijf beek beeld begin beginnen begonia begrip begroet behang behangen beige
beignet beitel beker bekijken belang beleefd bellen beloven benieuwd bergtop bericht berk beroep beschuit besluit
bestand beton beuk bever bewaren bewegen bewijs bewust bezem bezit bezoeken bieden bieslook biet bij bijna biljart
biscuit bizon blad blauw blazen blijven blik bliksem bloeien bloem bloempot blok blokhut blouse blozen bocht bodem
boek bok boksen bonbon bonen boom bord boren borstel bosbes bosrand boter boterham bouillon bouquet bouwer bowlen
braam bramen breed breedte breien brem brengen bridge brief bril broccoli broche broek bromtol bron brood broodje brug
bruin bubbel buffel buigen buigzaam buis buizerd bundel burcht bureau bus buurman buurt buurten buxus cabine cactus
cadeau cake camera camper cantate canvas carnaval cassave cavia ceder cello cement centrum chalet chanson cheeta chef
chili chirurg chocola cijfer circus cirkel citroen clematis clip clown coach cobra cocon code collega column compas
compleet computer concert condor congres contact contract controle convooi coupe couplet cracker creatief cricket
cultuur curling cursus custard cyaan cyclus cypres dadel dahlia dakgoot dakpan dakraam dammen damp dans danser dapper
darts das datum dauw debat december decor deeg degelijk dekbed deken deksel delen delta denken dennen dessert detail
deur deurbel deurmat diagram dialoog dicht dichter dictee dienblad diep dierbaar dijk dille diner diploma direct
dirigent distel dobbelen docent doek dokter dolfijn domein domino donder donker doolhof dop doperwt dorp douche dozijn
draad dragen drama drempel dressoir drieluik drijven dringend drinken droger dromen droog drop druif druk drukker
drumstel dubbel duet duif duikbril duiken duo duren duur echo eclair eekhoorn eend eer eerlijk eerst eetbaar eeuw
eeuwig effect effen egaal egel eierdop eierkoek eigen eik eiland einde eindigen ekster eland elegant element elleboog
els emaille emmer emoe energie engel enig enkel envelop episode erf erker ernstig erwt esdoorn etage etalage eten
etiket etui evenaar examen expres extra fabel fabriek factor fagot fakkel familie fanfare fase fauteuil fazant
februari fee fiche fictie ficus fiets figuur fijn film filter finale fit fitness fjord flamingo fles flink flits
flonker flora fluister fluit folder folklore fondue fontein forel formaat formeel formule fornuis fort foto fraai
fractie framboos freesia fresco fret frietjes fris frisbee fruit fruitig fuga functie fuut gaaf galop gans garage gard
garnaal gast gastvrij gazon gebaar gebak gebied geboorte gebouw gedachte gedicht geduldig geel gehakt geheim geheugen
gehoor geiser geit gekko gelei gelijk geloof geloven geluid geluk gelukkig gemak gember gemengd genie genieten gepast
geranium gerbera gerst gerust gesprek getal getij geven gevoel gewicht gewoon gewoonte gezellig gezicht gezin gezond
gids gieter ginkgo giraf gissen gitaar gladiool glanzen glas glasbak glazig glazuur gletsjer glijden glimlach glimmend
globaal globe gloed goal goed goederen golf golfbal gondel gong gooien goot gordijn gorilla gospel goud goudvis
goulash graan gracht grafisch graniet gras grasmat grasveld graven grazen greep grendel grenen grens grijns grijs
grimas grind groeien groen groente groeten grond grondig grootte grot guave gul gunnen gunst gym gymles haai haard
haarlok haastig hagedis haken halen halfvol hals halte ham hamster hand handdoek handel handig handvat hangen hangmat
happen haring hark harmonie haver havik hazelaar heel heerlijk hefboom heide heilzaam helder helft helm helpen hemel
hengel hengst herberg herder herfst herhalen hert heten heup heuvel hibiscus hijsen hinniken hint hobby hobo hockey
hoed hoekig hoeve hommel hond honderd hongerig honing hoofd hoog hoogte hoorn hop horen horizon horloge hotel houden
hout huid huismus hulp hulst hummus humor huppelen huren hut hyacint ibis ideaal idee idool iep ijs ijsbaan ijsbeer
ijsberen ijsberg ijsje ijspegel ijver ijverig imker impuls index indigo inham inhoud inkt inktpot inktvis innen innig
inpakken insect intro invloed inwoner inzicht iris ivoor jaar jaargang jacht jade jaguar jaloezie jam jampot januari
jarig jasmijn jazz jeep jeugd jojo jong jongleur journaal jubileum judo juichen juist juli jungle juni jurist jury jus
jute kaars kaarsvet kaas kaatsen kabel kachel kader kaft kajak kalebas kalender kalm kameel kamer kanaal kanarie
kaneel kannen kano kantine kantoor kapel kapitein kapok kapper kapstok karaf karakter karamel karate karavaan kardemom
karig karper kassa kassier kast kastanje kasteel kat katoen katrol kauw keel kegel kei kelder kelk kelner kermis kers
kervel ketchup ketel ketting keuken keus kever kiem kiezen kijken kikker kilo kiosk kip kiwi klaar klam klamboe klant
klappen klaproos klarinet klaver klavier kleding kleed klein kleinood klem klerk kleuren kleurig kleuter klif klimmen
klimop klimrek klink klok klomp kloof kloppen kluis klusser knap knie knijper knikker knippen knoflook knol knolraap
knoop knopen knuffel koala kobalt koe koekoek koelbox koelkast koepel koerier koers koets koffer koffie koken kokos
kolibri kolom komedie komen komfoor komijn komma konijn koning kooi koolmees koolraap koolzaad koord koper koraal korf
korfbal korst kostuum koud kraai krab kracht krachtig krant krater kreeft kreek krekel krent krijgen kring kristal
kroket krokodil krokus kropsla kruid kruimel kruipen kruiser kruk kubb kubus kuchen kudde kuieren kuiken kumquat
kundig kunst kunstig kurk kurkuma kussen kust kwark kwartet kwarts kwast kwiek kwintet kwispel laagte laars laat lach
ladder laden lagune laken lam lampion land langzaam laptop larve lasagne lasso laurier lava lavendel lawaai lawine
leder leeg leerling leeuw legende leggen leguaan leiden leiding lekker lelie lenen lengte lenig lens lente lepel
leraar leren les letten leuk leuning leven levering lezer lezing libel lichaam licht lied liedje lift ligfiets liggen
lijm lijst lijster likken lila limiet limoen limonade linde liniaal linksaf linnen lint linzen lip lobby loep logo
lokaal loket lont loon loper los lotus lucht luchtig lucifer luieren luifel luik luipaard lupine lus lusten lychee
lynx maaien maan maart macaroni macht magenta magie magisch magnolia mahonie mais makelaar maken makreel malen mals
mammoet mand mango mantel map maraca marathon maretak marge margriet marimba markt marmer marmot mars marter masker
massa mast materie matig matras matroos maximum medaille meel meerkoet meester meetlint meeuw meisje melden melk
melodie meloen menu menuet mep merel meringue merk messing meten methode metro meubel middag middel mier mijl mikado
mikken mild mimosa minaret minimum minister minuut mispel mist mixer modder model modern moed moedig mogen mol
molenaar moment mond monding monteur mooi morgen mossel mosterd motief motor mousse muesli muffin mug muis munt museum
musical muts muur muziek muzikant mythe naaien naald naam naast nacht nagel narcis narwal nat natie natuur navel
nectar neef nemen neon nest net netjes neus nevel nicht niemand nietje nieuw niezen nijptang nikkel niveau nodig
noemen noga nomade noorden noot norm nota notaris nougat november nuchter nummer nuttig oase ober object oceaan
ochtend octaaf oefenen oehoe oerwoud oester oever oker oktober olie oliebol olifant olijf olm oma omelet omgeving
omhelzen omroeper omslag omtrek omweg onrustig ontbijt ontwerp onyx oogst ooievaar oom oord oosten opa opaal opdracht
open opener opera opmaak opruimen optie oranje orchidee orde oregano organist orgel orka orkaan orkest otter ouder
ovaal oven overal overkant paal paard pad pagina paleis palet paling palm pampa panda panfluit panter papaver papegaai
papier paprika parade paradijs parallel paraplu parasol parel parfum park parkiet paspop passer pasta pastei pauw
pauze peddel peen peinzen pelikaan penseel peper percent perfect periode perzik pesto pet pianist piano picknick pijl
piloot pincet pinda pioen pion pistache pittig pizza plaats plafond plagen plaid plakken planeet plank plannen planten
plas plataan plateau platina plechtig plein pleister ploeg plons plug pluim pluizig plukken podium poedel poel poema
poetsen poffert polder polka pols pompoen pony poort pop popcorn poreus portaal portie portret positief postbode
poster potlood praam prachtig prairie praktijk praline praten precies prei prettig prijs primula prins printer prisma
probleem proces producer product proef proeven profiel program project pronken proza pruim publiek pudding pul puma
punaise punt puree purper puur puzzel pyjama quiz raadsel raaf rabarber raden radiator radijs radio ragout rails raket
rand ranonkel rap rapport rasp ravijn ravioli recht record redelijk reden ree reeks refrein regel regenjas regenton
register reiger rein reizen reiziger rekenen rekening reling rennen reserve respect rest restant reus richting ridder
riem rif rijder rijk rijmen rijst ring risotto ritme rits rivier robijn robot roeiboot roeien roepen roerei rogge rok
rollen roltrap roman ronde ronken roos rooster rots route royaal roze rozijn rucola rug rugby rugzak ruiken ruilen
ruimte ruit rumba rups rust rusten rustig saffier saffraan salie samba samen sauna saus sauzen savanne savooi saxofoon
scepter schaap schaats schaduw schaken schat scheef schema schenken schep scheppen scherm schets scheuren schijf
schilder schillen schim schipper schoen schol schommel schoon schort schotel schouder schrift schroef schuif schuiven
schuur scooter score seconde seizoen selderij semester serenade serie sering serre servet sesam sfeer sier sieraad
sifon signaal simpel sinas sintel siroop situatie sjaal sjalot sjerp sjouwen sketch slagboom slagroom slak slang
slapen slede slee slenter sleutel slijpen slim slinger slot sluis sluiten slurf smaken smal smaragd smeer smelten
smeren smid smoothie snaar snappen snavel sneeuw snel snelheid snelweg snijden snoek snor snorkel sober soep soepel
sofa softbal soja sok solist solo sonate soort sopraan sorbet spaak spade spar spatel specht speels speer speld speler
spelling speuren spiegel spier spijker spijl spin spinazie spinnen spits splitsen spoel spons spoor spoorweg sport
spreeuw spreken spreuk springen sprint sprong sprookje sprot spruit squash staal stabiel stad stadion stage stamppot
stander stapel stappen start starten statief station status steel steenbok steiger steil stekel stelling stemmen
stempel steppe ster steur stevig stift stil stilte stipt stoeien stoel stof stoken stokroos stolp stomen stoom storm
straat strak stralen strand streep strelen strijken strik strofe strooien stroop struik student studie stug stuiver
stulp sturen stuur succes suiker surfen sushi symbool symfonie systeem taak taart tabel taco tafel tafereel taiga
talent talud tamboer tandarts tandem tang tanker tante tapas tapijt tapir tarwe tas tasten taxi teder teen tegel teil
teken tekenaar tekenen tekst telefoon tellen telling temmen tempo tennis tenor tent term terras tevreden theater thee
theepot thema theorie thermos tiara ticket tijger tijm tikken tillen tin titanium titel toast tocht toekan toekomst
toendra toerist toernooi toets toffee toga tomaat toneel tong tonijn toon topaas tor torso tosti touw toveren tractor
traditie trainer traject trap trechter trein trend triangel tribune trio trofee trombone trommel trompet troon troost
tros trots trouw trouwen truffel trui tuba tuin tuinboon tuinder tuinman tulband tulp tunnel turf turkoois turner
twijg typen uier uil uitgang uitkomst uitleg uitstap uitzicht ukelele ultra uniek uur vaardig vaas vacht vader
vakantie valk vallei vanaf vangen vanille varen variant vast vasten vat veer veerboot vegen veilig vel venkel verband
verdelen verf verhaal verkeer verkoper verleden verlegen verlof verschil verslag vertaler vertrek vervolg verzamel
verzoek vest veter veulen vezel vief vieren vierkant vijg vijver villa vinden vinger vink vinyl violet violist viool
vis visie visser vitrage vitrine vlaai vlakte vlas vleugel vlieg vlijtig vlinder vlo vlonder vlucht vochtig voelen
voeren voerman voet voetbal vogel volgen volmaakt vonk voordeel voorjaar voorraad voorstel vork vos vouwen vraag
vragen vrede vreugde vriend vrij vrijdag vroeg vrolijk vrucht vulkaan vullen vulpen vurig vuur waaien waarde waardig
waarheid waas wacht wachter wad wafel wagen wagon waken wakker walkant walnoot walrus wals walvis wand wandelen wankel
warm warmte wassen wastafel water waterkan waterval wedden weefsel week weelde wegen wei weide wekker welkom welp
wenken wennen wens wensen wereld werk werken werpen wervel wesp westen weten wever wezel wieken wiel wierook wijd
wijzer wikkelen wilg wind windstil wingerd winkel winnaar winnen winter wiskunde wissen wit witlof woestijn wolf
wollig wombat wonder wonen woord worm wortel woud wrap wrijven wulp xylofoon yoga yoghurt zaag zaaien zacht zadel
zakdoek zaklamp zalig zalm zand zanger zaterdag zebra zeef zeehond zeeman zeemeeuw zeester zeewier zegel zeggen zeil
zeilboot zeker zelden zemel zenden zenit zetel zetten zicht zijspan zilver zingen zink zinvol zitten zoeken zoemen
zoet zolder zomer zon zondag zonlicht zonnig zorg zorgen zorgzaam zout zuchten zuiden zuigen zuil zuinig zuivel zuring
zus zuur zuurkool zwaaien zwaan zwaluw zwart zwavel zwembad zwemmer zweven zwierig
`
  .trim()
  .split(/\s+/);
