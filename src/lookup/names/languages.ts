/** What finding names needs to know of a language: closed sets of words, all in lower case. */
export interface NamesLanguage {
  /** Words that start sentences and are no part of a name, however they are written. */
  readonly notNames: ReadonlySet<string>;
  /** Words that may stand inside a name between two parts with capitals: "Bank *of* England". */
  readonly connectors: ReadonlySet<string>;
  /** Words that may also stand between two names: "Arabs *and* Jews". */
  readonly joiners: ReadonlySet<string>;
  /** Words that make one name of two joined ones: "Tavish and *Sons*". */
  readonly afterJoiner: ReadonlySet<string>;
  /** Words before a name that say who somebody is: "Foreign *Minister* X". */
  readonly titles: ReadonlySet<string>;
  /** Such words that may be part of a name as well: "*General* Motors", "*Foreign* Ministry". */
  readonly softTitles: ReadonlySet<string>;
  /** Days, months: capitals, and never names of anything to look up. */
  readonly calendar: ReadonlySet<string>;
  /** Starts of small words that may end a name: "Верховный *суд*", "Conseil *national*". */
  readonly tails: readonly string[];
  /** Whether a name may follow the one it belongs to without a word between: "Германии Виктор Мартин". */
  readonly strings: boolean;
  /** Words and endings before a capital that make it a common noun, where those have capitals. */
  readonly nounsAfter: ReadonlySet<string>;
  /** Whether common nouns are written with capitals, as in German. */
  readonly capitalNouns: boolean;
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

const ENGLISH: NamesLanguage = {
  notNames: set(`
    a about above according across after again against ago all almost along already also although
    always amid among an and another any anyone anything are around as asked at back be because been
    before being below between both but by can could despite did do does doing don down during each
    earlier early either else even ever every everyone everything except few first five following
    for former four from full further give given had half has have having he her here hers him his
    how however i if in including indeed inside instead into is it its itself just last late later
    least less let like local made make many may maybe me meanwhile might more moreover most much
    must my near nearly neither never next nine no nobody none nor not nothing now of off often on
    once one only onto or other others our out outside over own part per perhaps please previously
    rather recent recently said same say saying says second see seven several shall she should
    similarly since six so some someone something sometimes soon still such take ten than thank that
    the their them then there therefore these they thing third this those though three through
    throughout thus to together told tomorrow tonight too top toward towards two under unless unlike
    until up upon us use used using very via was we well were what whatever when whenever where
    whereas whether which while who whoever whole whom whose why will with within without would yes
    yesterday yet you your world international national earlier asked born here's it's i'm that's
    there's he's she's we're they're you're don't doesn't didn't can't won't isn't aren't wasn't
    weren't i've we've they've let's what's who's`),
  connectors: set(
    'of the for de la le du des del da do dos von van der den bin ibn al el ul and &',
  ),
  joiners: set('and'),
  afterJoiner: set('co company sons brothers bros daughters partners'),
  titles: set(`
    mr mrs ms miss dr prof professor sir dame lord lady president vice-president premier minister
    chancellor emperor sultan sheikh emir pope archbishop bishop state
    reverend rabbi imam ayatollah colonel captain lieutenant sergeant admiral marshal
    commander chief director chairman chairwoman chair secretary governor mayor senator congressman
    congresswoman representative ambassador judge spokesman spokeswoman spokesperson
    coach striker defender midfielder goalkeeper leader deputy acting former vice ex-president ceo
    executive officer democrat republican analyst economist lawyer attorney detective inspector officer brother sister
    father mother`),
  softTitles: set(`
    general major king queen prince princess cardinal prime foreign defence defense finance interior
    trade health education energy justice economy`),
  calendar: set(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun
    jul aug sept sep oct nov dec gmt est edt utc christmas easter`),
  tails: [],
  strings: false,
  nounsAfter: set(''),
  capitalNouns: false,
};

const GERMAN: NamesLanguage = {
  notNames: set(`
    aber alle allein allem allen aller allerdings alles als also am an andere anderen anders auch auf
    aus außer außerdem bei beide beiden beim bereits besonders bevor bis bisher bitte da dabei
    dadurch dafür dagegen daher dahinter damals damit danach daneben dann daran darauf daraus darin
    darüber darum darunter das dass davon davor dazu dein dem den denen denn dennoch der deren des
    deshalb dessen die dies diese diesem diesen dieser dieses doch dort drei du durch ein eine einem
    einen einer eines einige einigen er erst erstmals es etwa etwas euch für fünf ganz gegen genau gut
    habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in
    indem insgesamt ins ist ja jede jedem jeden jeder jedes jedoch jene jetzt kann kein keine keinen
    man manche mehr mein meine meist mich mir mit nach nachdem nachher nächste neben nein neu neue
    neuen nicht nichts noch nun nur ob oben obwohl oder ohne schließlich schon sechs sehr sein seine
    seinem seinen seiner seit seitdem selbst sich sie sieben sind so sobald sogar solche soll sollen
    sollte sondern sonst sowie später statt trotz trotzdem über um und uns unser unsere unter viel
    viele vielen vielleicht vier vom von vor wann war waren warum was weder wegen weil weiter weitere
    welche wenn wer werden wie wieder will wir wird wo wobei während wurde wurden zehn zu zudem zuerst
    zuletzt zum zunächst zur zusammen zwar zwei zwischen herr frau herrn uhr prozent mark euro dollar
    million millionen milliarde milliarden jahr jahre jahren jahres tag tage tagen woche wochen monat
    monate monaten stunden minuten mensch menschen leute land länder stadt städte welt zeit teil
    ende anfang frage fragen problem probleme grund recht weg fall seite mann männer frauen kinder
    kind leben arbeit haus geld thema ort beispiel platz zahl bild buch film bücher ziel spiel
    politik regierung partei parteien polizei gericht staat krieg frieden verein stadtrat
    bürgermeister präsident minister kanzler sprecher chef leiter gruppe woche telefon fax info
    abend morgen mittag nacht sonntagabend samstagabend unternehmen firma markt preis preise
    geschichte kunst musik theater ausstellung konzert kirche schule universität studenten schüler`),
  connectors: set('von van zu am und & für de la du di'),
  joiners: set('und'),
  afterJoiner: set('co söhne partner'),
  titles: set(`
    herr herrn frau dr prof präsident präsidentin minister ministerin kanzler kanzlerin außenminister
    außenministerin innenminister finanzminister ministerpräsident bundeskanzler bundespräsident
    bürgermeister oberbürgermeister bürgermeisterin stadtrat stadträtin sprecher sprecherin chef
    chefin trainer vorsitzender vorsitzende vorsitzenden general papst könig königin bischof
    direktor leiter leiterin intendant regisseur autor schriftsteller dezernent dezernentin
    abgeordnete abgeordneter bundestagsabgeordnete partei firma gruppe stadt universität`),
  softTitles: set(''),
  calendar: set(`
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april
    mai juni juli august september oktober november dezember ostern weihnachten pfingsten montags
    dienstags mittwochs donnerstags freitags samstags sonntags`),
  tails: [],
  strings: true,
  nounsAfter: set(`
    der die das dem den des ein eine einem einen einer eines im am vom zum zur beim ins ans kein
    keine keinen keiner seine seinem seinen seiner ihr ihre ihrem ihren ihrer unser unsere diese
    diesem diesen dieser dieses jede jeder jedes viele alle allen zwei drei vier fünf mehr dessen
    deren mein meine sein`),
  capitalNouns: true,
};

const FRENCH: NamesLanguage = {
  notNames: set(`
    à afin ah ainsi alors après au aucun aucune aujourd'hui auparavant aussi autant autour autre
    autres aux avant avec bien bref c'est ça car ce ceci cela celle celles celui cependant ces cet
    cette ceux chacun chaque chez ci comme comment d'abord d'ailleurs d'après dans de deux depuis
    des dès donc dont du durant elle elles en encore enfin ensuite entre est et été étant eux faut
    grâce hier hors ici il ils j'ai je jusqu'à l'on la là laquelle le lequel les lesquels leur leurs
    lors lorsque lui ma mais malgré me même mes mieux moi moins mon n'est ne ni non nos notre nous on
    or ou où outre par parce parmi pas pendant personne peu peut plus plusieurs pour pourquoi pourtant
    près puis puisqu'il puisque qu'il quand quant que quel quelle quelles quels quelque quelques qui
    quoi quoique rien s'il sa sans sauf se selon ses seul seulement si sinon soit son sont sous souvent
    sur ta tandis tant te tel telle tels toujours tous tout toute toutes très trois trop tu un une va
    vers voici voilà vos votre vous y monsieur madame m mm mme mlle docteur le les l d n s c j`),
  connectors: set("de du des la le les l d et sur von van der & d' l' ès"),
  joiners: set('et'),
  afterJoiner: set('cie fils associés'),
  titles: set(`
    m mm mme mlle me dr docteur monsieur madame président présidente ministre général colonel
    capitaine commandant lieutenant roi reine prince princesse empereur pape cardinal archevêque
    évêque abbé comte comtesse duc duchesse marquis baron maréchal amiral sénateur député maire
    préfet juge professeur conseiller ambassadeur secrétaire directeur chancelier premier sir lord`),
  softTitles: set(''),
  calendar: set(`
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
    août septembre octobre novembre décembre noël pâques`),
  tails: words('national fédéral communal général municipal cantonal social suisse'),
  strings: false,
  nounsAfter: set(''),
  capitalNouns: false,
};

const SPANISH: NamesLanguage = {
  notNames: set(`
    a acá además agregó ahí ahora al algo alguien algún alguna algunas algunos allí ambas ambos ante
    antes añadió aquel aquella aquello aquellos aquí así aseguró aún aunque ayer bajo bien cada casi
    cerca como cómo con contra cual cuál cuales cualquier cuando cuándo cuanto cuatro cuya cuyo de debe
    dentro desde después dice dijo donde dónde dos durante e el él ella ellas ellos en entonces entre
    era eran es esa esas ese eso esos esta ésta estaba están estas este éste esto estos explicó fue
    fueron ha había han hasta hay hoy igualmente incluso indicó la las le les lo los luego manifestó más mas
    me mediante mejor menos mi mientras mis mucha muchas mucho muchos muy nada nadie ni ninguna ninguno
    no nos nosotros nuestra nuestro nunca o os otra otras otro otros para pero poco podría por porque
    posteriormente precisamente primero pues puede que qué quien quién quienes quizá recordó respecto
    sea según ser será si sí siempre sin sino sobre sólo solo son su sus también tampoco tan tanto tal
    tales tercera tercero todas todavía todo todos tras tres tu tú u un una unas uno unos usted va
    varias varios ya yo señaló destacó afirmó precisó concluyó finalmente asimismo mañana eran`),
  connectors: set('de del la las los el y e & von van da do dos'),
  joiners: set('y e'),
  afterJoiner: set('cía hijos'),
  titles: set(`
    don doña sr sra señor señora presidente presidenta ministro ministra general coronel capitán rey
    reina príncipe princesa papa cardenal arzobispo obispo juez fiscal alcalde alcaldesa senador
    diputado portavoz secretario director directora consejero consejera vicepresidente delegado
    embajador profesor doctor dr técnico entrenador`),
  softTitles: set(''),
  calendar: set(`
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
    agosto septiembre octubre noviembre diciembre ene feb mar abr may jun jul ago sep oct nov dic
    navidad`),
  tails: [],
  strings: false,
  nounsAfter: set(''),
  capitalNouns: false,
};

const RUSSIAN: NamesLanguage = {
  notNames: set(`
    а без более бы был была были было в вам вас вдруг ведь весь во вот впрочем все всё всего всех вы
    где говоря да даже два для до его ее её ей ему если есть ещё еще же за затем здесь и из или им
    именно иначе их к как какой когда который кроме кто куда ли между меня мне многие может мы на над
    надо напомним наш не него нее нет ни них но ну о об однако он она они оно от ответ отметим очень
    перед по под пока поскольку после потом потому поэтому при про против раз ранее с сам свою
    сегодня сейчас со согласно среди так также такая такие такой там те тем теперь то тогда того тоже
    только том тот три ту ты у уже хотя чего чем через что чтобы эта эти это этого этой этом этот эту
    я вчера завтра кстати наконец например речь чему несмотря всего люди стороны сообщает сообщил
    заявил пишет два трое источник фото читайте свои наши ранее`),
  connectors: set('и де ла фон ван аль эль бин ибн оф зе'),
  joiners: set('и'),
  afterJoiner: set('ко сыновья'),
  titles: set(`
    президент президента президентом президенту премьер премьер-министр премьер-министра министр
    министра генерал генерала король королева королевы папа патриарх депутат сенатор посол судья
    губернатор мэр господин госпожа адвокат адвоката лидер лидера глава главы спикер канцлер`),
  softTitles: set(''),
  calendar: set(`
    понедельник вторник среда четверг пятница суббота воскресенье январь января февраль февраля март
    марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября октябрь октября
    ноябрь ноября декабрь декабря`),
  tails: words(
    'суд парти дом палат совет союз центр комитет поток вирус войн фонд банк университет',
  ),
  strings: true,
  nounsAfter: set(''),
  capitalNouns: false,
};

const LANGUAGES: ReadonlyMap<string, NamesLanguage> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['ru', RUSSIAN],
]);

/** For every other language with capitals: the shape of the words alone. */
const OTHER: NamesLanguage = {
  notNames: set(''),
  connectors: set("de da do di la le d' l' van von der den bin ibn al el & of"),
  joiners: set('&'),
  afterJoiner: set(''),
  titles: set(''),
  softTitles: set(''),
  calendar: set(''),
  tails: [],
  strings: false,
  nounsAfter: set(''),
  capitalNouns: false,
};

/** What is known of a language; of one that is not known, no more than that names have capitals. */
export function namesLanguage(code: string): NamesLanguage {
  return LANGUAGES.get(code.split('-')[0] ?? '') ?? OTHER;
}
