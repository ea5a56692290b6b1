import type { WordLists } from './word-lists.ts';

/** English words by what they tell about a name beside them. */
export const ENGLISH: WordLists = {
  english:
    'the of and to is that was with it by from at are this be have has his he which not were but',
  office: `president presidents premier minister ministers prime foreign defence defense interior finance justice
    vice deputy former acting interim chancellor king queen prince princess emperor sultan emir sheikh
    ayatollah pope cardinal bishop archbishop senator senators sen rep congressman congresswoman governor
    gov mayor ambassador envoy secretary chairman chairwoman chair chief commander general gen colonel col
    captain major lieutenant lt sergeant admiral marshal mr mrs ms miss dr sir lord lady dame prof professor
    judge speaker leader leaders head dictator strongman tsar czar monarch lawmaker lawmakers mp mps
    state affairs spokesman spokeswoman spokesperson commissioner director ceo founder premiers politician politicians
    diplomat diplomats attorney candidate opposition`,
  body: `airways airlines airline air bank banks corp corporation inc co company ltd plc llc group holdings
    industries motors energy oil petroleum gas electric steel pharmaceuticals insurance securities
    university college institute school academy center centre museum library hospital foundation society
    association federation union council committee commission board authority agency department ministry
    bureau office service services court congress senate parliament assembly house party army navy force
    forces guard corps regiment division brigade police railway railways railroad times post herald
    tribune telegraph journal news daily press radio television tv broadcasting magazine review globe
    exchange chamber fund trust club church cathedral orchestra philharmonic symphony opera ballet
    theatre theater band hotel inn airport station street avenue road square bridge tower park river lake
    sea bay ocean island islands peninsula mountains desert valley canal gulf strait county province
    district region oblast state republic kingdom empire pact treaty accord accords agreement convention
    war wars revolution conference summit festival prize award medal order act law bill plan project
    programme program initiative movement front brotherhood alliance coalition league ssr tobacco telecom
    telekom international national medical science sciences technology studies rights`,
  team: `united city fc afc sc cf club athletic athletics rovers wanderers county town albion hotspur
    juniors open cup grand prix championship championships champions olympics olympic games masters
    league premiership series bowl derby trophy tournament tour ashes test bulldogs tigers lions eagles
    bears hawks wildcats panthers giants patriots devils sox rangers warriors cowboys broncos rams bulls
    dynamo spartak lokomotiv torpedo sporting racing real rugby football soccer cricket basketball hockey
    baseball handball volleyball tennis golf tech indies reserves marathon rally`,
  player: `team teams squad side captain skipper coach manager striker strikers forward midfielder defender
    goalkeeper keeper winger batsman batsmen bowler bowlers opener wicketkeeper allrounder
    international internationals player players champion champions seed seeded seeds fans supporters cap
    caps winger flyhalf fly lock prop hooker sprinter cyclist swimmer skier golfer boxer
    driver rider athlete athletes eleven xi`,
  sport: `match matches scorer scorers halftime kick kicked penalties wicket wickets innings
    overs stumps batting bowled fixture fixtures qualifier qualifiers qualifying semifinal semifinals
    quarterfinal quarterfinals backhand singles doubles
    midfield midfielder striker goalkeeper defender standings playoff playoffs touchdown touchdowns
    quarterback homer homers pitcher rebounds birdie bogey putt laps podium medal medals relay sprint
    heats freestyle knockout referee offside stadium kickoff tournament coach
    championship championships teammate teammates goalless batsman batsmen bowler bowlers
    winger football soccer cricket rugby tennis golf basketball baseball hockey cup olympic
    olympics seeded unseeded league squad skipper marathon racing cycling athletics volleyball handball
    grand prix pole lap goal goals tries fielding caps capped innings finals semis debut appearances
    midfielders strikers defenders wing points`,
  contest: `beat beats beaten defeated defeats thrashed edged won lost win wins lose loses drew draw draws play
    plays played playing scored score scores led lead leads host hosts face faces faced meet meets test
    side finished trailed needed took went kicked hosted crushed stunned victory defeat points batted
    declared reached qualified advance advanced`,
  speech: `said says say told tells announced announces warned warns denied denies accused accuses claimed
    claims insisted insists urged urges asked asks agreed agrees rejected rejects condemned condemns
    signed vowed vows threatened threatens called calls proposed wants wanted hopes fears believes sees
    plans ordered imposed imposes banned bans backed backs supports supported opposes opposed expelled
    recalled summoned declared declares demanded demands pledged pledges offered refuses refused
    responded retaliated welcomed welcomes criticised criticized sought seeks hosted hosts invaded
    launched`,
  where: `in from to at near into across throughout outside inside toward towards within around via
    neighbouring neighboring visiting visited visit entered leaving through`,
  of: 'of for de du des del della di da do der den des van von al el la',
  state: `government governments troops army officials official authorities authority forces
    force military soldiers soldier police border borders embassy ambassador capital economy parliament
    lawmakers diplomats diplomat diplomatic territory territories soil airspace waters people citizens
    citizen nationals national voters election elections media state court courts prosecutors president
    prime minister ministers ministry leader leaders exports imports oil gas crude invasion occupation
    intelligence navy warships warplanes aircraft drones drone missile missiles
    peacekeepers rebels refugees migrants hostages sanctions companies company firms banks bank
    currency market markets stocks bonds businessman businessmen journalist journalists scientists
    researchers workers farmers students aid side delegation negotiators constitution regime public
    coast province city town village island region counterpart counterparts politics foreign policy
    newspaper newspapers politicians security opposition`,
  tongue: `language languages edition courses dictionary grammar subtitles accent literature vocabulary verb alphabet speaking
    speaker speakers translation translator lessons pronunciation cuisine food foods dish dishes restaurant restaurants wine wines cheese salad
    soup bread coffee tea yogurt yoghurt pastry curry stew omelette omelet sausage sausages noodles fries
    toast onion onions pepper peppers beans rice dressing vodka whisky whiskey beer lager chocolate
    delight rug carpet shepherd terrier setter wolfhound hound spaniel retriever mastiff pony horse cat
    cats dog dogs bulldog shorthair goose swan pudding muffin chard cabbage barbecue kimchi pie duck
    chicken roulette dressing mule bath blinds rainforest jungle basin pie juice tree trees orchard
    cider lacquer porcelain`,
  division: `province provinces state states district districts region county city town republic kingdom emirate
    territory government parliament people peoples citizens capital`,
  measure: `second seconds minute minutes hour hours day days week weeks month months year years decade decades
    percent per hundred thousand million billion trillion people points km kilometers kilometres miles am pm`,
  learn: `fluent fluently speak speaks spoke spoken speaking learn learns learned learnt learning teach teaches
    taught teaching translated translating translation translations subtitles dubbed understands`,
  article: 'the a an your my his her its our their this that these those',
  calendar: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec gmt`,
  plain: `for unless the a an and or but nor so yet if when while after before since because although though as than that
    which who whom whose what where why how this these those it its he she they we us me him them i you his her their our
    my your is are was were be been being has have had do does did will would can could may might must
    shall should not no yes on with by about against between among over under during without within not
    also only just even still already most more many much some any all both each every other another
    such one two three four five six seven eight nine ten first second third last next meanwhile however
    later earlier today yesterday tomorrow here there then now former new let despite
    according like including amid ahead off out up down under unlike if once until whether neither either most early
    famous several few thousands hundreds dozens millions`,
  compass: `north south east west northern southern eastern western central northeastern northwestern
    southeastern southwestern new inner outer upper lower
    greater saint st san port fort mount lake little old native african latin equatorial mid trans
    anglo indo sino`,
  province: `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
    missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont
    virginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan fla calif ill mich minn ga tex
    pa wis tenn ind conn ky`,
  'province-second':
    'york jersey mexico hampshire dakota carolina virginia columbia scotia brunswick island',
  kin: `aunt uncle cousin brother sister mother father son daughter wife husband dear little young baby
    grandma grandpa friend named neighbour neighbor`,
  kitchen: `recipe recipes roast roasted bake baked oven garlic butter teaspoon tablespoon tbsp tsp cup cups stir
    simmer chopped slice sliced fry onion onions sauce serve pinch salt pepper dish dishes menu chef cook
    cooked cooking dinner cream vanilla flour sugar lime grill pan dessert sandwich soup`,
  software: `software linux unix code server servers database databases app apps api developer
    developers programming algorithm gene genome filament printer guitar chord`,
  market: `shares share stock stocks percent index traders trader trading investors investor analysts analyst
    profit profits revenue earnings dividend bond bonds yield futures dealers bourse quarter billion
    million merger acquisition takeover forecast sales`,
  affairs: `government minister ministers president parliament troops military war peace talks treaty sanctions
    election elections vote voters diplomats embassy border ceasefire rebels army refugees opposition
    summit allies alliance foreign security nuclear missile missiles drone drones attack attacks killed
    protest protests protesters police officials court law policy crisis aid regime trade tariffs`,
};
