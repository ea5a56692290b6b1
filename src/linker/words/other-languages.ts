import type { WordLists } from './word-lists.ts';

/** French words by what they tell about a name beside them. */
export const FRENCH: WordLists = {
  division: 'province région département état ville royaume république gouvernement',
  measure: 'ans jours semaines mois heures minutes millions milliards pour km',
  office: `président présidente ministre premier première roi reine chancelier général colonel m mm mme
    monsieur madame docteur maître sénateur député maire ambassadeur secrétaire chef ancien`,
  body: `banque université institut société compagnie hôtel théâtre rue boulevard quai gare place hôpital
    musée académie église cathédrale journal gazette agence conseil comité parti armée ligue`,
  team: 'coupe championnat équipe stade olympique tournoi',
  player: 'joueur entraîneur sélection attaquant gardien défenseur',
  sport: 'match buts entraîneur finale coureur championnat équipe football tournoi',
  contest: 'bat battu gagne perd affronte joue',
  speech: 'dit déclaré déclare annonce annoncé affirme affirmé estime accuse assure rejette',
  where: 'à en au aux dans vers depuis chez',
  state: `gouvernement troupes armée autorités frontière ambassade peuple parlement présidente ministre
    élection élections économie territoire capitale`,
  tongue: 'langue cuisine vin fromage',
  calendar: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
    août septembre octobre novembre décembre`,
  plain: `le la les l un une et ou mais que qui ce cette ces il elle ils elles on nous vous son sa ses leur
    dans sur par pour avec sans sous entre est sont a ont été`,
  compass: 'nord sud est ouest nouveau nouvelle saint sainte haut basse',
  kin: 'oncle tante cousin frère sœur chère cher',
  kitchen: 'recette beurre four sauce ail farine',
  affairs: 'gouvernement guerre paix ministre président parlement élections traité accord',
};

/** German words by what they tell about a name beside them. Nouns have capitals there. */
export const GERMAN: WordLists = {
  measure:
    'jahre jahren tage tagen wochen monate monaten stunden minuten prozent millionen milliarden uhr',
  german: 'der die das und ist nicht den mit von auf dem ein eine sich wird für im des zu',
  office: `präsident präsidentin bundespräsident minister ministerin außenminister bundeskanzler kanzler könig
    königin herr frau general oberst doktor bürgermeister senator botschafter chef professor`,
  body: `bank universität institut gesellschaft verein verlag partei armee rundschau zeitung museum theater
    straße platz kirche hotel hochschule amt rat bund verband gmbh ag`,
  team: 'meisterschaft pokal bundesliga eintracht borussia mannschaft sv tsv vfb vfl spvgg',
  player: 'spieler trainer stürmer torwart mannschaft nationalmannschaft',
  sport: 'tore halbzeit saison tabelle liga bundesliga fußball trainer stürmer mannschaft turnier',
  contest: 'gewann verlor schlug siegte spielt spielte',
  speech: 'sagte erklärte kündigte warnte forderte betonte teilte',
  where: 'in aus nach bei zu im',
  state: 'regierung truppen armee behörden grenze botschaft bevölkerung parlament wirtschaft',
  tongue: 'sprache küche',
  calendar: `montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
    august september oktober november dezember`,
  plain: `der die das ein eine einer eines und oder aber dass wenn als wie er sie es wir ihr sein seine ist
    sind war waren hat haben wird werden mit für auf an dem den des vom zum zur auch nicht nur noch`,
  compass: 'nord süd ost west neu bad sankt',
  kin: 'tante onkel bruder schwester liebe lieber',
  affairs: 'regierung krieg frieden parlament wahlen vertrag minister präsident',
};

/** Spanish words by what they tell about a name beside them. */
export const SPANISH: WordLists = {
  division: 'provincia región departamento estado ciudad reino república gobierno',
  measure: 'años días semanas meses horas minutos millones por',
  office: `presidente presidenta ministro ministra primer rey reina canciller general coronel señor don doña
    senador diputado alcalde embajador secretario jefe exministro ex papa gobernador portavoz`,
  body: `banco universidad instituto sociedad compañía hotel teatro calle plaza museo academia iglesia diario
    agencia consejo comité partido ejército tribunal ministerio asociación federación`,
  team: 'real atlético deportivo copa campeonato liga selección estadio racing sporting club',
  player: 'jugador entrenador delantero portero defensa selección seleccionador equipo',
  sport: 'gol goles semifinal empate ciclista fútbol liga entrenador delantero torneo',
  contest: 'ganó perdió venció empató juega jugó derrotó',
  speech: 'dijo afirmó anunció aseguró señaló declaró explicó advirtió acusó rechazó pidió',
  where: 'en desde hacia a hasta',
  state: `gobierno tropas ejército autoridades frontera embajada pueblo parlamento economía territorio capital
    elecciones`,
  tongue: 'lengua idioma cocina vino queso',
  calendar: `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
    agosto septiembre octubre noviembre diciembre`,
  plain: `el la los las un una y o pero que quien este esta estos él ella ellos su sus por para con sin sobre
    entre es son fue ha han se lo al según`,
  compass: 'norte sur este oeste nuevo nueva san santa',
  kin: 'tía tío primo hermano hermana querido querida',
  affairs: 'gobierno guerra paz ministro presidente parlamento elecciones tratado',
};

/** Russian words by what they tell about a name beside them, in their commonest forms. */
export const RUSSIAN: WordLists = {
  measure: 'лет года дней недель месяцев часов минут тысяч миллионов миллиардов процентов',
  office: `президент президента президентом министр министра премьер король королева канцлер
    генерал господин посол глава лидер депутат сенатор губернатор секретарь`,
  body: `банк университет институт компания агентство партия армия комитет союз совет суд служба радио
    газета театр`,
  team: 'чемпионат кубок лига турнир клуб',
  player: 'сборная сборной тренер игрок нападающий вратарь',
  sport: 'матч гол турнир чемпионат тренер сборная футбол',
  contest: 'обыграла победила проиграла сыграла',
  speech: 'заявил заявила заявили сообщил сообщила сообщает отметил подчеркнул обвинил отказалась',
  where: 'в во из на к около через',
  state: 'власти правительство войска армия граница посольство народ парламент экономика',
  tongue: 'язык языка языке кухня',
  calendar: `понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля мая
    июня июля августа сентября октября ноября декабря`,
  plain:
    'и или но что который это он она они его её их с по за от до у о об при для не как так же также',
  affairs: 'правительство война мир министр президент парламент выборы договор санкции',
};

/** Turkish words by what they tell about a name beside them. */
export const TURKISH: WordLists = {
  office: 'cumhurbaşkanı başbakan bakan bakanı başkan başkanı kral general',
  body: 'bankası üniversitesi bakanlığı partisi ordusu meclisi gazetesi ajansı',
  team: 'kupası ligi şampiyonası',
  player: 'takımı teknik kaleci',
  speech: 'dedi söyledi açıkladı belirtti',
  state: 'hükümeti ordusu sınırı halkı ekonomisi yönetimi',
  plain: 've bir bu o ile için de da ki',
  calendar: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
};

/** Polish words by what they tell about a name beside them. */
export const POLISH: WordLists = {
  measure: 'lat lata dni tygodni miesięcy godzin minut milionów miliardów tysięcy procent',
  office: `prezydent prezydenta prezydentem premier premiera premierem minister ministra szef szefowa król generał
    przewodniczący przewodnicząca poseł posłanka senator ambasador rzecznik prokurator`,
  body: 'bank uniwersytet instytut spółka agencja partia wojsko komitet związek gazeta teatr szkoła ulica',
  team: 'mistrzostwa puchar liga turniej klub',
  sport: 'mecz gol turniej mistrzostwa trener piłka',
  speech: 'powiedział powiedziała oświadczył poinformował stwierdził zapowiedział dodał ocenił',
  where: 'w z ze od przy koło wobec',
  state: 'rząd rządu władze władz wojska armia granica ambasada naród parlament obywatele',
  tongue: 'język języka języku kuchnia',
  calendar: `poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca
    sierpnia września października listopada grudnia`,
  plain: `oraz że się nie jest są był była było były po za przed pod nad bez dla o u przez między gdy kiedy jak który
    która które jego jej ich ten ta te tego już też także jednak więc czy co na według dlaczego`,
  affairs: 'rząd wojna pokój minister prezydent parlament wybory umowa sankcje atak',
};

/** Italian words by what they tell about a name beside them. */
export const ITALIAN: WordLists = {
  division: 'provincia regione stato città regno repubblica governo',
  measure: 'anni giorni settimane mesi ore minuti milioni miliardi per',
  office:
    'presidente ministro premier papa generale ambasciatore segretario sindaco signor signora dottor',
  body: 'banca università istituto società ospedale teatro museo piazza chiesa accademia partito agenzia',
  team: 'coppa campionato squadra torneo',
  sport: 'partita gol campionato allenatore calcio torneo',
  speech: 'dice detto annuncia annunciato afferma dichiara accusa',
  where: 'nel nella nei nelle dal dalla verso',
  of: 'degli delle dei dello',
  state: 'governo truppe esercito autorità confine ambasciata popolo parlamento economia',
  tongue: 'lingua cucina vino',
  calendar: `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
    agosto settembre ottobre novembre dicembre`,
  plain: `il gli una uno che non è sono ha hanno con su tra fra come anche più dopo prima secondo quando questo questa
    quello suo sua ma alla allo ai alle sulla perché`,
  affairs: 'governo guerra ministro presidente parlamento elezioni trattato accordo sanzioni',
};

/** Portuguese words by what they tell about a name beside them. */
export const PORTUGUESE: WordLists = {
  division: 'província região estado cidade reino república governo',
  measure: 'anos dias semanas meses horas minutos milhões bilhões por',
  office:
    'presidente ministro ministra primeiro papa general embaixador secretário deputado senador senhor',
  body: 'banco universidade instituto empresa hospital teatro museu rua praça igreja partido agência',
  team: 'copa campeonato equipe torneio',
  sport: 'jogo gol campeonato técnico futebol torneio',
  speech: 'disse afirmou anunciou declarou acusou',
  where: 'em nos nas',
  of: 'dos das',
  state: 'governo tropas exército autoridades fronteira embaixada povo parlamento economia',
  tongue: 'língua cozinha vinho',
  calendar: `segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto
    setembro outubro novembro dezembro`,
  plain: `os um uma que não é são foi ao à aos às por com sem sobre entre até como mais também já depois segundo quando
    este esta mas pelo pela`,
  affairs: 'governo guerra paz ministro presidente parlamento eleições tratado acordo sanções',
};

/** Words of further languages that open sentences, and what languages call themselves, as in lists to choose from. */
export const FURTHER: WordLists = {
  where: 'naar uit bij till från fra із зі',
  of: 'av',
  plain: `het een maar dat niet zijn voor aan ook nog als hij volgens och og det att är ett som på för med inte ikke har
    efter etter і й та але що який це він вона вони його її їх про при для не`,
  tongue: `deutsch english español français italiano português nederlands svenska norsk dansk suomi polski čeština
    slovenčina magyar română български русский українська беларуская srpski српски hrvatski bosanski shqip
    македонски ελληνικά türkçe العربية فارسی עברית 中文 日本語 한국어 bahasa kiswahili hausa`,
};
