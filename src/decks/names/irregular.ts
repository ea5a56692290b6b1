/**
 * Names whose forms follow no rule, mostly plurals: language, name in the nominative, then its other
 * forms. Checked against grammars; a name that is missing here keeps the one form it has.
 */
const IRREGULAR = `
ru Израиль: Израиля Израилю Израилем Израиле
ru Кремль: Кремля Кремлю Кремлём Кремлем Кремле
ru Ярославль: Ярославля Ярославлю Ярославлем Ярославле
ru Севастополь: Севастополя Севастополю Севастополем Севастополе
ru Симферополь: Симферополя Симферополю Симферополем Симферополе
ru Тирасполь: Тирасполя Тирасполю Тирасполем Тирасполе
ru Мариуполь: Мариуполя Мариуполю Мариуполем Мариуполе
ru Ставрополь: Ставрополя Ставрополю Ставрополем Ставрополе
ru Штаты: Штатов Штатам Штатами Штатах
ru Эмираты: Эмиратов Эмиратам Эмиратами Эмиратах
ru Нидерланды: Нидерландов Нидерландам Нидерландами Нидерландах
ru Филиппины: Филиппин Филиппинам Филиппинами Филиппинах
ru Мальдивы: Мальдив Мальдивам Мальдивами Мальдивах
ru Багамы: Багам Багамам Багамами Багамах
ru острова: островов островам островами островах
ru море: моря морю морем
uk море: моря морю морем
ru Афины: Афин Афинам Афинами Афинах
ru Черкассы: Черкасс Черкассам Черкассами Черкассах
ru Сумы: Сум Сумам Сумами Сумах
ru Павел: Павла Павлу Павлом Павле
ru Кельн: Кельна Кельну Кельном Кельне
ru Кёльн: Кёльна Кёльну Кёльном Кёльне
ru Брюссель: Брюсселя Брюсселю Брюсселем Брюсселе
ru Марсель: Марселя Марселю Марселем Марселе
ru Лев: Льва Льву Львом Льве
uk Штати: Штатів Штатам Штатами Штатах
uk Емірати: Еміратів Еміратам Еміратами Еміратах
uk Нідерланди: Нідерландів Нідерландам Нідерландами Нідерландах
uk Філіппіни: Філіппін Філіппінам Філіппінами Філіппінах
uk Мальдіви: Мальдів Мальдівам Мальдівами Мальдівах
uk Острови: Островів Островам Островами Островах
uk острови: островів островам островами островах
uk Ізраїль: Ізраїлю Ізраїля Ізраїлем Ізраїлі
uk Афіни: Афін Афінам Афінами Афінах
uk Суми: Сум Сумам Сумами Сумах
uk Білорусь: Білорусі Білоруссю
uk Угорщина: Угорщини Угорщині Угорщину Угорщиною
uk Київ: Києва Києву Києвом Києві
pl Niemcy: Niemiec Niemcom Niemcami Niemczech
pl Włochy: Włoch Włochom Włochami Włoszech
pl Węgry: Węgier Węgrom Węgrami Węgrzech
pl Czechy: Czech Czechom Czechami Czechach
pl Chiny: Chin Chinom Chinami Chinach
pl Indie: Indii Indiom Indiami Indiach
pl Filipiny: Filipin Filipinom Filipinami Filipinach
pl Malediwy: Malediwów Malediwom Malediwami Malediwach
pl Stany: Stanów Stanom Stanami Stanach
pl Emiraty: Emiratów Emiratom Emiratami Emiratach
pl Wyspy: Wysp Wyspom Wyspami Wyspach
pl Bahamy: Bahamów Bahamom Bahamami Bahamach
pl Seszele: Seszeli Seszelom Seszelami Seszelach
pl Komory: Komorów Komorom Komorami Komorach
pl Ateny: Aten Atenom Atenami Atenach
pl Polska: Polski Polsce Polskę Polską
pl Kosowo: Kosowa Kosowu Kosowem Kosowie
pl Maroko: Maroka Maroku Marokiem
pl Monako: Monaka Monaku Monakiem
pl Portoryko: Portoryka Portoryku Portorykiem
pl Nikaragua: Nikaragui Nikaraguę Nikaraguą
pl Kambodża: Kambodży Kambodżę Kambodżą
pl Wybrzeże: Wybrzeża Wybrzeżu Wybrzeżem
pl Naddniestrze: Naddniestrza Naddniestrzu Naddniestrzem
pl Bermudy: Bermudów Bermudom Bermudami Bermudach
pl Strefa: Strefy Strefie Strefę Strefą
pl Brzeg: Brzegu Brzegowi Brzegiem
pl Holandia: Holandii Holandię Holandią
pl Izrael: Izraela Izraelowi Izraelem Izraelu
pl Egipt: Egiptu Egiptowi Egiptem Egipcie
pl Cypr: Cypru Cyprowi Cyprem Cyprze
pl Niger: Nigru Nigrowi Nigrem Nigrze
pl Paryż: Paryża Paryżowi Paryżem Paryżu
pl Rzym: Rzymu Rzymowi Rzymem Rzymie
pl Londyn: Londynu Londynowi Londynem Londynie
pl Kijów: Kijowa Kijowowi Kijowem Kijowie
pl Lwów: Lwowa Lwowowi Lwowem Lwowie
pl Charków: Charkowa Charkowowi Charkowem Charkowie
pl Kraków: Krakowa Krakowowi Krakowem Krakowie
pl Wiedeń: Wiednia Wiedniowi Wiedniem Wiedniu
pl Zjednoczone: Zjednoczonych Zjednoczonym Zjednoczonymi
`;

/** The irregular forms by language and name: "pl Niemcy". */
export const IRREGULAR_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR.trim()
    .split('\n')
    .map((line) => {
      const [name = '', forms = ''] = line.split(':');
      return [name, forms.split(' ').filter(Boolean)] as const;
    }),
);
