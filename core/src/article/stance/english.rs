//! English as newspapers use it of a contest, whatever it is about.
//!
//! Base forms; [`crate::article::phrase`] makes the rest. `^` marks an adjective, `=` a form that is not inflected. An entry
//! may be several words; a hyphen in the text counts as a space. Nothing here names a side or a subject: those come
//! from the corpus.

use super::role::Roles;

/// Rows of entries, separated by `|`, and what each of them does.
pub(super) const ENTRIES: &[(Roles, &str)] = &[
    // ------------------------------------------------------------ phrases whose words mean something else alone
    (
        Roles::NONE,
        "shed light|cutting edge|leading edge|bleeding edge|close to home|close ally|close tie|close watch|in the lead up|\
         lead up to|lead author|close attention|behind the scene|team behind|company behind|lab behind|firm behind|\
         as well|at least|at best|at worst|more or less|in the open|on the rise of|rise to|give rise|make sense|make sure|\
         make up of|with the rise of|for good|better known|best known|well known|so called|known as|in good faith|used to|\
         in favour of|in favor of|take place|in place|in the face of|fall into|low hanging|open question|at large|\
         in short|for short|not to mention|a lot of|a good deal|good deal of|let slip|good morning|at first|a great deal|a great many|by far|thus far|so far|as far as|far east|in charge|large language",
    ),
    // ------------------------------------------------------------ distance and rank
    (
        Roles::AHEAD,
        "lead|edge|advantage|head start|dominance|superiority|supremacy|primacy|upper hand|moat|leadership|hegemony|\
         preeminence|pre eminence|pole position|=supremacy|crown|lion's share|monopoly|stranglehold|first mover advantage",
    ),
    (Roles::BEHIND, "lag|shortfall|deficit|handicap|backlog"),
    (
        Roles::GAP,
        "gap|distance|divide|gulf|chasm|disparity|difference|margin|imbalance|spread between|discrepancy|ratio between",
    ),
    (
        Roles::WIN,
        "lead|outperform|surpass|overtake|beat|exceed|outpace|outstrip|eclipse|dominate|leapfrog|dethrone|outrank|\
         edge out|pull ahead|pull away|outscore|outclass|overshadow|trounce|outdo|outrun|outsell|outspend|outnumber|\
         outgun|outmatch|outsmart|outcompete|outmanoeuvre|outmaneuver|outproduce|out innovate|outinvest|outgrow|\
         come out ahead|ahead of|ahead in|=is ahead|=are ahead|=was ahead|=were ahead|=be ahead|get ahead|=ahead on|in front|take the lead|hold the lead|set the pace|sail past|race past|\
         shoot past|move past|go past|blow past|vault past|surge past|leap past|jump past|rank first|come first|\
         finish first|=number one|=no 1|top spot|first place|top the ranking|top the leaderboard|top the chart|\
         top the list|top the table|lead the world|lead the way|lead the field|lead the pack|lead the race|outshine|\
         unseat|supplant|displace|upstage|trump|crush|win the race|win the contest|win out|come out on top|\
         steal a march|the one to beat|the front runner|front runner|frontrunner|break away|streak ahead|stay ahead|\
         race ahead|forge ahead|surge ahead|far ahead|well ahead|way ahead|still ahead|years ahead|months ahead|\
         generations ahead|has the edge|unmatched|unrivalled|unrivaled|second to none|without equal|peerless|\
         lap|better than|cheaper than|faster than|stronger than|larger than|bigger than|more capable than|\
         more powerful than|more efficient than|superior to",
    ),
    (
        Roles::LOSE,
        "lag|trail|fall behind|lose ground|lose to|lose out|slip behind|left behind|leave behind|second best|\
         second tier|also ran|runner up|cede|play catch up|=playing catch up|struggle to keep up|years behind|year behind|\
         months behind|month behind|weeks behind|decade behind|decades behind|generation behind|generations behind|\
         step behind|steps behind|far behind|well behind|way behind|lag behind|trail behind|remain behind|stay behind|\
         still behind|=is behind|=are behind|=was behind|=were behind|=be behind|run behind|drop behind|drift behind|\
         no match for|dwarfed by|worse than|weaker than|slower than|smaller than|inferior to|less capable than|\
         less powerful than|less than half|bring up the rear|out of the running|out of contention|lose the race|\
         lost the race|fall short|come up short|fall further|run short|outdated|further behind|farther behind|behind the rest|second rate|follower|imitator|copycat|\
         short of the mark|not in the same league|playing from behind|=behind by|trailing",
    ),
    (
        Roles::PARITY,
        "match|equal|catch up|close in|closing in|approach|keep pace|keep up|draw level|draw even|on par|on a par|\
         =at par|parity|neck and neck|level with|comparable|competitive|close behind|hot on the heel|on the heel|\
         breathe down|gain ground|gain on|make up ground|compete with|compete head on|toe to toe|head to head|\
         hold its own|hold their own|trade place|trade lead|trade the lead|trade blow|indistinguishable|as good as|\
         as well as the best|nearly as good|equal footing|level playing|within striking distance|rivaling|rivalling|\
         rivaled|rivalled|credible challenger|serious challenger|true peer|near peer|peer competitor|dead heat|\
         tied|tie with|tie for|statistical tie|photo finish|swap place|change hand|go back and forth|reach parity|\
         equivalent|equivalence|on the same level|in the same league|same level|a close second|close second|\
         come close|comes close|came close|close to|make inroad|inroad|converge|convergence|blur|level the playing field|\
         make up for lost time|hold a candle|run neck|a coin toss|indistinguishable from",
    ),
    (
        Roles::TIMES,
        "twice as|twice the|double the|triple the|times as many|times as much|times more|times larger|times the|times bigger|tenfold|fivefold|\
         threefold|fourfold|hundredfold|order of magnitude|orders of magnitude|several times|many times",
    ),
    (
        Roles::PART,
        "half|third of|quarter of|fifth of|sixth of|seventh of|eighth of|ninth of|tenth of|twelfth of|fifteenth of|twentieth of|\
         thirtieth of|fortieth of|fiftieth of|hundredth of|thousandth of|fraction of|sliver of|only a few|a handful of|\
         handful of|less than half|barely half",
    ),
    // ------------------------------------------------------------ change and size
    (
        Roles::UP,
        "grow|rise|increase|surge|soar|climb|jump|expand|widen|double|triple|quadruple|accelerate|deepen|swell|balloon|\
         spike|skyrocket|rocket|mount|multiply|strengthen|gain|extend|broaden|lengthen|stretch|quicken|intensify|\
         rebound|recover|pick up|ramp up|scale up|step up|speed up|take off|go up|on the rise|upward|up from|=up by|\
         grow larger|swelling|leap|proliferate|pile up|reach a record|hit a record|record high|all time high|boom|\
         explode|explosion|growth|expansion|uptick|upswing|improve|improvement|pour in|flood in|exceed|add up|more and more",
    ),
    (
        Roles::DOWN,
        "shrink|narrow|fall|drop|decline|decrease|slip|erode|evaporate|dwindle|shed|halve|plunge|tumble|wane|fade|slump|\
         sink|slide|collapse|contract|lessen|diminish|reduce|cut|trim|shorten|lower|slash|ease|taper|vanish|disappear|\
         melt|crumble|weaken|slow|stall|stagnate|plateau|dip|retreat|recede|come down|go down|crash|ebb|down from|\
         =down by|dry up|shrivel|wither|peter out|tail off|level off|flatten|undercut|lose steam|lose momentum|evaporate|gone|\
         reduction|erosion|contraction|downturn|downward|on the wane|in retreat|lose|loss of|shrinkage|slowdown|\
         compress|fray|thin out|squander|overcome|mitigate|offset|wean|get by without|do without",
    ),
    (
        Roles::SHUT,
        "close|bridge|erase|eliminate|whittle|chip away|eat into|cut into|nibble|wipe out|make up|compress|eat away|\
         blunt|neutralise|neutralize|challenge|threaten|gone|go away|=over|end|squeeze|blur|overturn|undo",
    ),
    (
        Roles::KEEP,
        "maintain|retain|hold|keep|remain|preserve|sustain|persist|endure|=still|continue|cling|stay|enjoy|defend|boast|\
         have|possess|command|cement|secure|consolidate|lock in|protect|solidify|reinforce|safe",
    ),
    (
        Roles::BIG,
        "^big|^large|^wide|vast|vastly|huge|hugely|significant|significantly|substantial|substantially|commanding|\
         comfortable|comfortably|considerable|decisive|decisively|persistent|lasting|enduring|^clear|formidable|massive|\
         enormous|^strong|solid|yawning|gaping|sizeable|sizable|dominant|overwhelming|insurmountable|unbridgeable|\
         unassailable|durable|stubborn|structural|^deep|real|healthy|^great|=far|much|irreversible|permanent|dramatic|\
         dramatically|sharp|sharply|immense|unbeatable|untouchable|entrenched|systemic|wide open|multi year|^long|crucial|\
         stark|material|years long|double digit|growing|widening",
    ),
    (
        Roles::SMALL,
        "^small|^narrow|^slim|^thin|modest|modestly|marginal|marginally|negligible|slight|slightly|tiny|=just|=only|\
         =mere|=merely|=barely|minimal|razor thin|wafer thin|paper thin|^short|fragile|tenuous|temporary|shaky|\
         precarious|fleeting|statistically insignificant|insignificant|within the margin of error|margin of error|\
         =less than|=under|single digit|a matter of weeks|a matter of months|hair's breadth|vanishingly|trivial|=fewer than|=nearly|=almost",
    ),
    // ------------------------------------------------------------ good fortune
    (
        Roles::GOOD,
        "success|successful|successfully|succeed|thrive|flourish|triumph|victory|win|winner|breakthrough|milestone|\
         ^strong|strength|robust|impressive|impressively|remarkable|remarkably|stunning|formidable|resilient|resilience|\
         booming|record breaking|dominant|powerhouse|world class|world leading|world beating|state of the art|innovative|\
         innovation|ingenious|ingenuity|creative|creativity|clever|efficient|efficiently|efficiency|^cheap|affordable|\
         better|best|superior|achieve|achievement|accomplish|accomplishment|feat|progress|=advance|=advances|=advancing|stride|momentum|\
         confidence|confident|optimism|optimistic|bullish|upbeat|promising|benefit|profit|profitable|popular|popularity|\
         favourite|favorite|pioneer|praise|applaud|hail|acclaim|impress|excel|prowess|self sufficient|self sufficiency|\
         self reliant|self reliance|independence|viable|=good enough|mature|abundant|abundance|plentiful|ample|\
         well funded|fast growing|sought after|ahead of schedule|blockbuster|attract|sophisticated|capable|prolific|\
         crack|solve|overcome|adapt|vibrant|dynamic|on track|nimble|agile|frugal|frugality|come of age|take hold|\
         de facto standard|gold standard|win over|gain traction|gain share|market leader|make headway|headway|\
         come into its own|in high demand|sell out|fraction of the cost|fraction of the price|fraction of the budget|\
         fraction of the compute|fraction of the computing|fraction of the power|tenth of the cost|tenth of the price|\
         half the cost|half the price|do more with less|shoestring|goodwill|inventive|inventiveness|talented|gifted|\
         ready for|work well|works well|hold up well|first of its kind|game changer|sputnik moment|stun|astonish|\
         surprise|shock the|surprisingly good|pay off|bear fruit|fruitful|vindicate|proof of concept|open door|\
         catch fire|run ahead|leaner|lean|^fast|rapid|rapidly|swift|swiftly|quickly|home grown|homegrown|outsized|\
         unusually good|ahead of the curve|robustly|flagship|potent|enviable|bumper|lucrative|rally|newest|pride|\
         good|enough to|squeeze more|squeeze extra|wring more|more from less|get more out of",
    ),
    // ------------------------------------------------------------ ill fortune
    (
        Roles::ILL,
        "failure|fail|^weak|weakness|struggle|setback|crisis|shortage|scarcity|scarce|bottleneck|bottlenecked|hurdle|\
         obstacle|constraint|constrained|problem|trouble|troubled|difficulty|difficult|delay|delayed|flaw|flawed|defect|\
         bug|sluggish|^poor|inferior|worse|worst|outdated|obsolete|immature|expensive|costly|loser|dependent|dependence|\
         dependency|reliance|reliant|vulnerable|vulnerability|fragile|brittle|isolated|isolation|stuck|limit|limited|\
         limitation|starved|cripple|crippled|bankrupt|bankruptcy|defeat|humiliation|layoff|lay off|debt|scandal|complacent|complacency|\
         bloated|wasteful|stagnation|stagnant|burden|disadvantage|drawback|shortcoming|brain drain|exodus|pessimism|\
         pessimistic|bleak|gloomy|grim|disappointing|disappoint|disappointment|underwhelm|unable|incapable|impossible|\
         distant|remote|elusive|unrealistic|illusion|myth|hype|hollow|overstated|exaggerated|overblown|painful|drag|\
         mistake|insufficient|inadequate|uncompetitive|missing|out of reach|a long way|far away|years away|decades away|\
         decade away|far from|short of|short supply|in short supply|run out|idle|unused|underused|unsold|write off|writedown|choke point|chokepoint|chokehold|achilles heel|ceiling|wall|dead end|uphill|stumble|\
         falter|flounder|languish|suffer|lose faith|headwind|overheat|crash|unstable|unreliable|\
         blackout|waste|downtime|pain|admit defeat|too late|too little|bad news|limits of|second rate|\
         second class|smuggle|censor|censorship|rationed|ration|patchy|clunky|buggy|wobble|quit|leave for|flee|emigrate|\
         handicapped|hobbled|hamstrung|stymied|squeezed|starve|inefficient|inefficiency|inefficiently|lacklustre|\
         lackluster|loss making|unprofitable|burn through|burn|burn billions|overpriced|duplicate|oversupply|glut|price war|\
         cut corners|corruption|overcapacity|crackdown|bad loan|cannot|can't|incompatible|painstaking|compromise|stopgap|\
         workaround|makeshift|blunter|harder|hard to|slower|^slow|red tape|vacancy|vacant|shortfall|bottleneck",
    ),
    // ------------------------------------------------------------ set phrases of sport, war and the markets
    (
        Roles::WIN,
        "in the driving seat|in the driver's seat|call the shots|set the agenda|set the rules|write the rules|\
         hold all the cards|hold the cards|whip hand|rule the roost|king of the hill|top dog|first to market|\
         first to reach|first to build|first to release|out in front|at the front|head of the pack|\
         in the vanguard|at the forefront|step ahead|streets ahead|cut above|head and shoulders|\
         in a league of its own|in a league of their own|in a different league|in a class of its own|\
         best in class|best in the world|world's best|world's largest|world's biggest|world's fastest|\
         world leader|global leader|undisputed|uncontested|unchallenged|corner the market|capture the market|\
         sweep the board|clean sweep|win hands down|run rings around|blow out of the water|leave in the dust|\
         steal the show|steal the crown|take the crown|claim the crown|seize the initiative|before anyone else|\
         beat everyone|beat everything|occupy the top|hold the top|take the top|occupy first|hold the whip hand|\
         stay in front|remain in front|keep its lead|keep their lead|extend its lead|extend their lead|\
         bigger than|more than any other|more than the rest|more than all other|more than the whole of|\
         most of any country|largest in the world|biggest in the world",
    ),
    (
        Roles::LOSE,
        "in the slow lane|on the back foot|on the ropes|second fiddle|second place|behind the curve|off the pace|\
         out of the race|out of its league|distant second|brilliant second|lose its crown|lose its edge|\
         lose their edge|lose the lead|lose its lead|lose the top spot|lose its grip|give up ground|cede ground|\
         cede the lead|surrender the lead|slip to second|rank second|come second|come third|asleep at the wheel|\
         sleep through|sleepwalk|caught napping|caught flat footed|flat footed|wrong footed|miss the boat|\
         left standing|back of the queue|back of the line|at the mercy of|beholden to|hostage to|in the wake of|\
         a generation late|late to|too slow|weeks after|months after|year after its rival|less than a third of|\
         less than a quarter of|less than a tenth of|only a third of|only a quarter of|only a tenth of|\
         a fraction of what|still waiting|waits for|wait in line|also rans|not yet matched|cannot match|\
         can't match|could not match|unable to match|cannot keep up|unable to keep up|cannot compete|\
         unable to compete",
    ),
    (
        Roles::PARITY,
        "snap at the heel|nip at the heel|breathe down the neck|within reach|within touching distance|\
         by a whisker|shoulder to shoulder|abreast|a run for its money|a run for their money|stand comparison|\
         hold up against|a match for|more than a match|equal to|no worse than|as capable as|as powerful as|\
         as fast as|as accurate as|as well as those|almost as good|nearly as capable|almost as well|\
         nearly as well|hard to tell apart|tell apart|tell them apart|too close to call|little to choose|\
         nothing to choose|cannot tell the difference|no discernible difference|no meaningful difference|\
         virtually identical|all but identical|play in the same league|on a level with|at the level of|\
         match up to|measure up|come within|came within|close the distance|pull level|draws level|draw alongside|\
         catch its rival|at eye level|on equal terms|rivals the best|rival the best|true competitor|\
         serious competitor|serious contender|real contender|genuine contender|challenge the dominance|\
         break the dominance|contest the lead|snapping at|one point below|a point below|a point behind|\
         a few points behind|weeks behind|only weeks behind|only months behind|just months behind|\
         only weeks apart|only months apart|months apart|not years|weeks not years|months not years",
    ),
    (
        Roles::GOOD,
        "capture|seize|conquer|shine|prosper|bloom|turn the corner|hit its stride|find its feet|come good|\
         deliver the goods|make its mark|make waves|turn heads|by storm|rewrite the rules|break new ground|\
         blaze a trail|punch above|defy|against the odds|beat expectation|exceed expectation|ahead of plan|\
         go viral|catch on|take root|win convert|win plaudits|win praise|earn praise|hailed as|stroke of genius|\
         masterstroke|tour de force|brilliant|brilliance|elegant|ingenious|cunning|resourceful|resourcefulness|\
         tireless|disciplined|determined|fearless|bold|boldness|thrifty|thrift|economical|lighter|quicker|\
         mass production|at scale|full order book|order book|oversubscribed|robust demand|strong demand|\
         user base|loyal|vast market|deep pool|deep bench|critical mass|network effect|economies of scale|\
         flywheel|stand on its own|own two feet|break free|free itself|sovereign|home made|made at home|\
         captive market|guaranteed market|surplus|spare power|spare capacity|embrace|everywhere|used everywhere|\
         the default|default choice|first choice|go to choice|standard choice|household name|unicorn|applause|\
         envy|envied|admire|admired|admiration|respect|win respect|credit|deserve credit|learn to live without|\
         learnt to live without|learned to live without|come home|went home|move home|return home|returnee|\
         whole stack|full stack|smarter|more creative|more inventive|more ingenious|under one roof|\
         patient capital|long game|play the long game|appetite for risk|work around the clock|hungry",
    ),
    (
        Roles::ILL,
        "hit a wall|hit the wall|run into trouble|run into the sand|run aground|come unstuck|fall apart|\
         fall flat|flop|fizzle|misstep|trip up|teething|growing pain|square one|dash hope|wishful thinking|\
         pipe dream|pie in the sky|paper tiger|potemkin|smoke and mirrors|hot air|empty promise|bravado|bluster|\
         window dressing|cosmetic|in name only|half hearted|threadbare|overstretched|creak|under strain|\
         under pressure|out of money|out of cash|cash crunch|credit crunch|funding crunch|deserted|abandon|\
         scrapped|shelved|mothballed|postponed|pushed back|overdue|behind schedule|over budget|cost overrun|\
         recall|glitch|overheating|throttled|jury rigged|cobbled together|patchwork|second hand|ageing|aging|\
         generation old|generations old|a generation older|older generation|yesterday's|cast off|hand me down|\
         leftover|crippled version|watered down|downgraded|slimmed down|cut down version|inferior version|\
         gummed up|suffocate|hollowed out|demoralised|demoralized|despair|resigned|gloom|downbeat|subdued|muted|\
         tepid|lukewarm|shun|snub|boycott|distrust|mistrust|suspicion|suspicious|wary|spooked|jitters|panic|\
         alarm bell|admits|misleading|mirage|sand castle|ruin|idle|stand idle|sit in boxes|no socket|\
         do not yet work|does not yet work|not yet work|hangs|drift|fall silent|runs out|ran out|goes dark|\
         shut down|give up|gave up|quarrel|bicker|infighting|gridlock|bureaucracy|bureaucratic|permits take|\
         takes years|take years|years long wait|waiting time|wait for|overpriced|eroded trust|loses money|\
         lose money|losing money|lost money|no rent|in the red|loss leader|cash burn|earns no|earn nothing|leaky|\
         leak|cheat|cheated|contaminated|contamination|memorise|memorize|memorised|memorized|\
         tune for the leaderboard|gaming|stolen|theft|steal|imitation|copying|copied|knock off|knockoff|\
         plagiarise|plagiarize",
    ),
    // ------------------------------------------------------------ acting on another
    (
        Roles::HELP,
        "boost|help|enable|strengthen|fuel|propel|bolster|support|empower|accelerate|speed up|aid|benefit|favour|favor|\
         foster|nurture|catalyse|catalyze|turbocharge|energise|energize|reward|stimulate|into the hands of|hand to|gift|\
         subsidise|subsidize|underwrite|pave the way|open the door|give access|bring|hand a gift|gift to|good for|a boon|\
         boon|embolden|free up|shield",
    ),
    (
        Roles::HURT,
        "hurt|harm|hinder|hamper|slow|stifle|cripple|limit|restrict|curb|choke|cap|deprive|cut off|constrain|\
         impede|undermine|damage|starve|hobble|handicap|strangle|throttle|punish|restrain|contain|thwart|frustrate|\
         set back|hold back|kneecap|freeze out|shut out|lock out|shut off|prevent|stunt|dent|plague|weigh on|bite|\
         halt|derail|isolate|exclude|complicate|block|bar|keep from|denied access|squeezed by|squeezed out|stand in the way|bottle up|tie the hands|wall off|\
         close off|disrupt|penalise|penalize|slow down|cost dearly|put pressure on|drain|rob of|weaken",
    ),
    (
        Roles::LACK,
        "lack|=without|no access|short of|deprived of|devoid|absence|=unable|=cannot|=can't|could not|couldn't|miss|\
         missing|denied|starved of|cut off from|too few|not enough|insufficient|run out of|be without|do not have|\
         don't have|does not have|doesn't have|have no|has no|had no|limited access|shut out of",
    ),
    (
        Roles::ADOPT,
        "adopt|use|choose|prefer|switch to|embrace|download|license|build on|build upon|rely on|depend on|turn to|flock to|\
         migrate to|run on|standardise on|standardize on|base on|reliant on|dependent on|move to|opt for|sign up|default to|\
         fine tune|reliance on|dependence on|copy|buy|distil|distill|imitate|borrow from|learn from",
    ),
    (
        Roles::CREATE,
        "release|launch|unveil|introduce|develop|build|design|produce|ship|train|publish|file|debut|open source|deliver|\
         roll out|mass produce|manufacture|make|complete|invent|create|deploy|patent|construct|assemble|fabricate|tape out|\
         release|commission|put into service|bring online|come online|open|set up|establish|graduate|raise|list",
    ),
    (
        Roles::SPUR,
        "spur|force|push|drive|compel|prompt|motivate|inspire|galvanise|galvanize|pressure|oblige|encourage|teach|\
         incentivise|incentivize|catalyst|breed|necessity|mother of invention|spring from|born of|jolt|concentrate minds|\
         concentrate the mind",
    ),
    (Roles::MILD, "leading|new|advanced|major|key|rise of|important|emerge|emergence|ambition|ambitious|invest"),
    (Roles::NONE, "hand|handed|give"),
    (Roles::ADMIT, "admit|concede|acknowledge|confess|grant that|own up"),
    (
        Roles::CAREER,
        "born in|grew up|graduate from|educated at|appoint|appointed|join|joined|leave|left|resign|step down|\
         founded in|co found|co founder|serve as|work as|spent years at|teach|professor of|head of|director of|\
         chairs|hired as|retire|former|formerly|previously|now serves|took over as|promoted|named after|based in|\
         headquartered",
    ),
    // ------------------------------------------------------------ measures
    (
        Roles::BAN,
        "ban|bar|block|prohibit|restrict|tighten|impose|blacklist|sanction|embargo|outlaw|forbid|cut off|in force|\
         take effect|took effect|enforce|crack down|toughen|clamp down|off limits|extend",
    ),
    (
        Roles::LIFT,
        "lift|ease|relax|loosen|suspend|waive|scrap|repeal|rescind|roll back|resume|reverse|approve|allow|grant|exempt|\
         exemption|waiver|clear|soften|reprieve|expire|lapse|withdraw",
    ),
    (
        Roles::BACKFIRE,
        "backfire|boomerang|counterproductive|self defeating|own goal|unintended|blowback|ineffective|toothless|leaky|\
         porous|futile|circumvent|evade|sidestep|bypass|skirt|smuggle|smuggler|loophole|work around|get around|\
         get round|stockpile|wake up call|blessing in disguise|galvanise|galvanize|incentive|catalyst|mother of invention|\
         in vain|little effect|no effect|limited effect|failed to stop|fail to stop|failed to slow|fail to slow|\
         slip through|find a way|found ways|spur|did not stop|has not stopped|have not stopped|not prevented|hasty|\
         blunt instrument|do more harm|mistake|misfire|accelerate|quicken|hasten|motivate|self reliance|self sufficiency|resolve|drive innovation|ran around|grey market|\
         gray market|black market|cloud rental|rent",
    ),
    (
        Roles::PLAN,
        "plan|propose|proposal|consider|weigh|mull|debate|discuss|draft|call for|urge|hope|aim|seek|intend|want|pledge|vow|\
         promise|recommend|recommendation|demand|target|ask for|review|explore|look into|bill|goal|ambition|intention|\
         designed to|meant to|intended to|due to be|scheduled|negotiate|negotiation|talks|lobby|\
         strategy|blueprint|announce plan|request|think tank|under review|under discussion|possible|option|float|\
         ought to|need to|have to|prepare|set out to|expect to|in the works|roadmap|comment period|hearing|committee|vote",
    ),
    (
        Roles::OPEN,
        "unclear|unknown|uncertain|uncertainty|remains to be seen|depend on how|depends on|whether|nobody knows|no one knows|\
         too early|hard to say|difficult to say|hard to verify|not verify|independently verify|declined to comment|\
         decline to comment|did not respond|no comment|open question|disputed|contested|in dispute|it is possible|\
         could go either way|cut both ways|two edged|double edged|mixed picture|not comment|\
         depends|debatable|moot|jury is out|anyone's guess|guess|who knows|estimate vary|caution against|\
         caution that|caveat|does not say|did not say|cannot be verified|cannot be checked|could not be checked|could not be verified|could not be\
         confirmed|not been confirmed|not been verified|unconfirmed|not known|no one can say|nobody can say|would not say|\
         will not say|declined to say|refuse to say|disagree|deny|denies|denied|dispute|it seems|seemingly|so it is said|\
         rumour|rumor|rumoured|rumored|hearsay|anecdote|in theory|hypothetical|what if|as it happens|coincidence",
    ),
    (
        Roles::BOTH,
        "both countries|both sides|both nations|both powers|both governments|the two countries|the two sides|\
         two superpowers|either side|neither side|two powers|both|each side|each country|the rest of the world|everyone|\
         humanity|mankind|regulator|safety|third countries|neutral countries|consumer|\
         privacy|ethic|ethical|treaty|arms race|cold war|cooperation|cooperate",
    ),
    (Roles::CHANCE, "chance|odds|probability|likelihood|prospect"),
    (Roles::REVERSE, "=smaller|=less|=fewer|=lower|=slower|=weaker|=poorer|=behind|=worse|=short"),
    (Roles::MODAL, "=may|=might|=could|=would|=should|=must|=ought|perhaps|maybe|possibly|potentially|potential"),
    (
        Roles::STATE,
        "lawmaker|senator|congressman|congresswoman|representative|parliament|committee|hearing|bill|regulation|decree|\
         executive order|order in|memo|memorandum|ministry|minister|vice minister|regulator|agency|authority|authorities|\
         official|spokesman|spokeswoman|spokesperson|government|summit|delegation|meet in|negotiator|diplomat|embassy|\
         treaty|administration|court|lawsuit|sue|guideline|white paper|five year plan|programme for|program for|\
         published in the official|comment period|public consultation|draft rule|were published|was published|drawn up|\
         took office|election|vote|testify|testimony|lobby|licence for|license for|draft law",
    ),
    (
        Roles::GENERAL,
        "everyone|everybody|anyone|anybody|whoever|whatever|in general|by definition|a typical|in principle|\
         require|means that|is defined as|refers to|measure how|counts as|the word|the term|stands for|consist of|\
         tests how|so called|readers may",
    ),
    // ------------------------------------------------------------ how a clause hangs together
    (
        Roles::NEGATION,
        "=not|=never|=no|=nor|=neither|=nothing|=none|hardly|scarcely|no longer|fail to|refuse to|anything but|=isn't|\
         =aren't|=wasn't|=weren't|=don't|=doesn't|=didn't|=hasn't|=haven't|=hadn't|=won't|=wouldn't|=couldn't|=can't|\
         =shouldn't|=cannot|=unable|far from|=without|short of|yet to|=rather than|=instead of|stop short|=nobody|=no one|\
         no sign|no evidence|little sign|little evidence|=few|=little|not yet",
    ),
    (Roles::EXTENSION, "not only|not just|not merely|not simply|not least|no doubt|no wonder|not long ago|no less"),
    (Roles::DOUBT, "unlikely|doubt|doubtful|improbable|doubtfully|dim prospect|slim chance|little chance|small chance"),
    (Roles::CONCESSION, "=although|=though|even though|even as|even if|=admittedly|=granted"),
    (Roles::DESPITE, "despite|in spite of|regardless of|notwithstanding"),
    (Roles::CONTRAST, "=but|=yet|however|nevertheless|nonetheless|all the same|even so|by contrast|in contrast"),
    (
        Roles::CLAUSE,
        "=while|=whereas|=because|as a result|=since|=therefore|so that|which means|meaning that|=as|=when|=where",
    ),
    (Roles::CLAUSE.with(Roles::NOUN), "=that"),
    (Roles::CONDITION, "=if|unless|provided that|as long as|assuming"),
    (
        Roles::REPORT,
        "say|said|believe|warn|argue|think|show|reveal|find|found|estimate|suggest|tell|told|note|report|claim|insist|add|\
         predict|forecast|expect|conclude|according to|write|wrote|observe|caution|describe|call|see|stress|explain|point out",
    ),
    (
        Roles::PRONOUN,
        "=us|=they|=it|=its|=their|=them|=we|=our|=ours|=he|=she|=his|=her|=theirs|=the company|=the country|=the firm|=the lab|=itself|=themselves|=domestic|=local|=homegrown",
    ),
    (
        Roles::BELONG,
        "=of|=in|=for|=by|=at|=from|=among|=within|=across|=inside|=on|=around|=out of|=throughout|based in|made in",
    ),
    (
        Roles::AGAINST,
        "=than|=over|=against|=with|=versus|=vs|=behind|compared with|compared to|relative to|=unlike|vis a vis|\
         rather than|in contrast to|=past|=beyond",
    ),
    (Roles::TOWARD, "=to|=into|=toward|=towards"),
    (Roles::RIVAL, "rival|competitor|counterpart|peer|opponent|adversary|challenger"),
    (Roles::RELATIVE, "=which|=who|=whose"),
    (Roles::BE, "=is|=are|=was|=were|=be|=been|=being|become"),
    (
        Roles::COST,
        "cost|price|expense|error|error rate|latency|hallucination|emission|loss|delay|outlay|failure rate|bill",
    ),
    (Roles::NOUN, "=the|=a|=an|=its|=their|=this|=his|=her|=our|=any|=no|=more|=some|=such|=these|=those"),
    (Roles::VERB, "=to|=could|=will|=can|=may|=might|=would|=should|=must|=has|=have|=had|=did|=does|=do|=cannot|=now"),
];
