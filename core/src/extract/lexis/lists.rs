//! The lists behind the word classes: general English, never a subject.
//!
//! Verbs are given as `base`, `base=past` or `base=past=participle`; their other forms follow from the base.

use super::Lex;

/// Verbs by what may stand with them. Several lists may name a verb; what it takes adds up.
pub(super) const VERBS: &[(Lex, &str)] = &[
    // Speech in the narrow sense: a quotation, a clause with or without "that", or a parenthesis.
    (
        Lex::SAY.or(Lex::QUOTE).or(Lex::CLAUSE).or(Lex::BARE),
        "say=said add reply respond remark comment insist explain argue assert contend maintain declare testify \
         reiterate repeat conclude complain boast lament muse quip joke opine agree counter retort write=wrote=written \
         tweet recall stipulate attest reckon affirm aver profess avow posit theorise theorize hypothesise hypothesize \
         rule summarise summarize allow",
    ),
    (Lex::PLAIN, "say=said"),
    // Speech with a hearer behind the verb.
    (
        Lex::SAY.or(Lex::QUOTE).or(Lex::CLAUSE).or(Lex::BARE).or(Lex::HEARER),
        "tell=told inform remind assure warn caution notify brief convince persuade reassure",
    ),
    (Lex::SAY.or(Lex::QUOTE).or(Lex::CLAUSE).or(Lex::BARE), "concede grant"),
    // Speech whose object may be what is said: "acknowledged the lead", "announced a plan".
    (
        Lex::SAY.or(Lex::QUOTE).or(Lex::CLAUSE).or(Lex::BARE).or(Lex::OBJECT),
        "claim allege admit acknowledge confirm deny stress emphasise emphasize predict forecast=forecast \
         estimate note state warn caution observe foresee=foresaw=foreseen refute rebut protest",
    ),
    // What is announced is done thereby: "announced a plan" is an event, "announced that" a saying.
    (Lex::SAY.or(Lex::QUOTE).or(Lex::CLAUSE).or(Lex::BARE), "report point announce"),
    // What somebody holds of a thing, or puts at a figure; the object is what is said.
    (
        Lex::SAY.or(Lex::OBJECT).or(Lex::STANCE),
        "blame dispute reject criticise criticize praise welcome question contest defend credit applaud condemn denounce \
         deplore decry downplay reckon cite describe attribute ascribe",
    ),
    // What is thought; it reports as speech does, but seldom a quotation.
    (
        Lex::SAY.or(Lex::THINK).or(Lex::CLAUSE).or(Lex::BARE),
        "believe think=thought feel=felt guess suspect expect anticipate assume hope fear worry reckon consider \
         doubt speculate presume suppose figure",
    ),
    // What a document, a figure or research does; people do it too.
    (
        Lex::SAY.or(Lex::SHOW).or(Lex::CLAUSE).or(Lex::BARE),
        "show=showed=shown find=found suggest indicate reveal demonstrate disclose imply hint calculate prove=proved=proven \
         illustrate underscore underline highlight project determine deduce infer ascertain clarify detail mention outline read=read measure record",
    ),
    (
        Lex::QUOTE,
        "suggest hint reveal disclose read=read indicate remember think=thought clarify mention detail outline speculate",
    ),
    (
        Lex::OBJECT,
        "doubt flag suggest reveal indicate underscore underline highlight disclose expect anticipate imply demonstrate project illustrate",
    ),
    (Lex::JUDGE, "consider deem"),
    (Lex::SAY.or(Lex::THINK).or(Lex::CLAUSE), "hold=held"),
    (Lex::SAY.or(Lex::QUOTE).or(Lex::CLAUSE), "flag accept recognise recognize"),
    (Lex::CLAUSE, "answer"),
    (Lex::SAY.or(Lex::QUOTE).or(Lex::CLAUSE).or(Lex::OBJECT), "remember"),
    // What should be done: an infinitive or a "that" clause follows.
    (
        Lex::SAY.or(Lex::URGE).or(Lex::QUOTE).or(Lex::CLAUSE),
        "urge demand order instruct advise recommend propose promise vow pledge swear=swore=sworn threaten request \
         appeal beg plead implore counsel stipulate",
    ),
    (Lex::BARE, "promise vow pledge swear=swore=sworn recommend propose"),
    (Lex::HEARER, "promise advise"),
    // A question: "whether", "if" or a quotation follows.
    (Lex::SAY.or(Lex::ASK).or(Lex::QUOTE), "ask inquire enquire wonder question answer"),
    // Ways of speaking: they introduce a quotation and nothing else.
    (
        Lex::SAY.or(Lex::QUOTE).or(Lex::MANNER),
        "laugh smile shrug sigh cry shout yell scream whisper murmur mutter grin chuckle snap bark groan gasp sob \
         stammer bellow growl grumble moan roar thunder chant continue begin=began=begun interrupt interject exclaim \
         elaborate offer call warn volunteer scoff sneer bristle fume rage proclaim recount reflect reason venture \
         enthuse gush crow counsel intone reminisce plead beg post sing=sang=sung echo object",
    ),
    // A judgement in quotation marks: "called it “a disgrace”".
    (
        Lex::SAY.or(Lex::JUDGE),
        "call describe brand dub label denounce condemn hail praise slam criticise criticize blast characterise \
         characterize term regard decry deride dismiss lambast liken mock ridicule welcome deem deplore",
    ),
];

/// Reporting verbs whose plain or -s form is a noun as well; there more proof is asked for.
pub(super) const NOUN_TOO: &str = "figure figures flag flags answers claims comments counters demands doubts estimates fears finds forecasts guesses \
    hints hopes labels notes objects offers orders pledges points posts projects promises protests quotes reports remarks \
    replies requests rules shows states terms tweets vows worries questions calls appeals charges details documents \
    jokes threats boasts complaints reads signals laughs smiles shrugs sighs cries shouts starts ends brands hails blasts \
    answer claim comment counter demand doubt estimate fear find forecast guess hint hope label note object offer order \
    pledge point post project promise protest quote report remark reply request rule show state term tweet vow worry \
    question call appeal grant grants regard regards detail document joke boast read signal praise praises blame blames credit credits welcome dispute disputes contest contests \
    slam laugh smile shrug sigh cry shout start end brand hail \
    blast";

/// Words by class; a word may stand in several.
pub(super) const WORDS: &[(Lex, &str)] = &[
    (
        Lex::DET,
        "the a an this that these those some several many most both all each every no any other another few one two \
         three four five six seven eight nine ten dozens hundreds thousands half much such either neither more fewer",
    ),
    (Lex::POSS, "his her its their our my your whose"),
    (Lex::HE, "he him his himself"),
    (Lex::SHE, "she her hers herself"),
    (Lex::THEY, "they them themselves"),
    (Lex::IT, "it itself"),
    (Lex::SELF, "i we me us you"),
    (Lex::SUBJECT, "he she they it i we you"),
    (Lex::RELATIVE, "who which whom whose that"),
    (
        Lex::PREP,
        "of in on at by for from with to about over under after before between among against during within without \
         into onto through across near behind beyond inside outside along around above below despite toward towards \
         upon via per amid amidst beside besides since until throughout unlike like than off out up down alongside following regarding concerning aboard",
    ),
    (
        Lex::LINK,
        "of for at from in with to on by near behind inside outside across among within along around between familiar close about against on aboard",
    ),
    (Lex::AND, "and or nor"),
    (
        Lex::SUBORDINATOR,
        "because although though while whilst when whenever if unless whereas as since after before until once but so \
         yet where lest whether",
    ),
    (
        Lex::FINITE,
        "is are was were am be been being has have had having do does did done will would can could may might must \
         shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't \
         couldn't mustn't shouldn't cannot i'm i've i'd i'll we're we've we'd we'll you're they're they've they'd \
         they'll he'd he'll she'd she'll it'd it'll that'll there'll who'd",
    ),
    (
        Lex::AUX,
        "is are was were am be been being has have had do does did will would can could may might must shall should \
        isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot",
    ),
    (Lex::BE, "is are was were am be been being isn't aren't wasn't weren't"),
    (
        Lex::FINITE,
        "went came took made gave got knew left kept held lost won led fell rose grew ran sat stood met sent spent built \
         bought brought caught fought put became broke chose drew drove ate flew forgot froze hid laid lay paid rang \
         sank shook shot slept sold sought spoke stole struck swam swept taught threw wore began makes takes gives goes \
         comes gets needs wants means seems remains becomes includes works helps keeps brings leaves lies stands runs \
         continues uses plays want wanted need make take give go come get seem remain become keep bring stay stays \
         grows falls rises loses wins looks holds sees feels lives live turns turned voted sailed died agreed failed \
         asked helped",
    ),
    (
        Lex::PARTICIPLE,
        "written known seen led held built taken given made sent sold left born paid drawn run chosen shown \
        put set hit hurt cut released published obtained issued commissioned based called named signed funded",
    ),
    (
        Lex::ADVERB,
        "also then later now still just once again ever never already even only earlier soon not first last always often \
         sometimes too quite rather perhaps however meanwhile therefore thus nonetheless nevertheless instead indeed \
         moreover furthermore maybe afterwards afterward yesterday today tonight tomorrow there here back therein elsewhere further since long \
         far well very so yet almost as reportedly allegedly purportedly once twice thrice that's",
    ),
    (
        Lex::TIME,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
         september october november december jan feb aug sept oct nov dec today yesterday tomorrow tonight week month year morning evening \
         afternoon night weekend weeks months years day days hour hours decade century summer winter spring autumn noon midnight time",
    ),
    (
        Lex::TITLE,
        "mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess president minister premier \
         chancellor senator congressman congresswoman representative rep sen gov governor mayor captain capt colonel col \
         general gen lieutenant lt sergeant sgt major admiral commander commissioner inspector judge justice secretary \
         pope bishop archbishop rabbi imam reverend rev father sister brother chairman chairwoman director chief officer \
         ambassador administrator undersecretary cllr coun hon councillor councilman councilwoman mp msp taoiseach sheikh emir sultan emperor empress duke duchess \
         baron baroness count countess detective constable superintendent sheriff coach pastor cardinal speaker",
    ),
    (
        Lex::MALE,
        "mr sir lord king prince congressman chairman duke baron emperor spokesman businessman policeman fisherman \
         father brother son husband uncle grandfather nephew widower man boy gentleman councilman statesman actor \
         anders adam alan albert alex alexander alfred andrew anthony antonio arthur arne ben benjamin bernard bill bjorn \
         bob boris brian bruce carl carlos charles chris christian christopher daniel dave david dennis dmitry donald \
         douglas edward einar elon emmanuel eric erik ernest francis frank fred frederick gary geoffrey george gerald \
         giovanni gordon graham greg gregory gunnar halvor hans harald harold harry henry herbert howard hugh ian igor ivan ivar \
         jack jacob jakob james jan jason jeff jeffrey jens jerome jim jimmy joe joel john johan jon jonas jonathan jorge jose joseph \
         josh juan justin karl keith ken kenneth kevin klaus knut kurt lars larry lee leo leonard louis luis luke marc mario mark \
         martin matt matthew max michael miguel mike mohamed mohammed muhammad neil nicholas nick nigel nils odd ola olaf \
         oliver oscar patrick paul pedro per peter phil philip pierre rafael ralph raymond richard rob robert roger roland \
         ron ronald roy sam samuel scott sean sergei simon stefan stephen steve steven stuart sven ted terry thomas tim timothy tom \
         tony tor victor vidar vincent vladimir walter warren wayne william wolfgang xavier",
    ),
    (
        Lex::FEMALE,
        "mrs ms miss lady dame queen princess congresswoman chairwoman duchess baroness empress spokeswoman \
         businesswoman policewoman mother sister daughter wife aunt grandmother niece widow woman girl councilwoman \
         stateswoman actress \
         abigail agnes alice alison amanda amelia amy ana andrea angela anita anna anne annie astrid barbara beatrice berit \
         betty brenda carla carmen carol caroline catherine cecilia charlotte christina christine claire clara claudia cynthia deborah \
         diana diane donna doris dorothy eileen elena eleanor eliza elizabeth ella ellen emily emma erica erika esther eva eve \
         evelyn fatima fiona florence frances gabriela gloria grace greta hanna hannah hanne heather heidi helen helena helga \
         hilary hillary ida ingrid irene isabel isabella jacqueline jane janet janice jean jennifer jenny jessica jill joan joanna josephine \
         joyce judith judy julia julie karen kari karin kate katherine kathleen kathryn katie kelly kirsten kristin laura lauren \
         lena leonora lily linda lisa liv liz lorraine louise lucy lydia maggie margaret maria marianne marie marion martha mary \
         maya megan melanie melissa michelle miriam monica mona nancy naomi natalie natasha nicola nicole nina nora olga \
         olivia pamela patricia paula penelope phyllis priya rachel rebecca rita rosa rose rosemary ruth sally samantha sandra sara \
         sarah sharon sheila shirley silvia siri sofia sonia sophia sophie stella stephanie susan susanna suzanne sylvia tanya \
         teresa theresa tora tove tracy ursula valerie vanessa vera veronica victoria virginia vivian wendy yvonne zoe",
    ),
    (
        Lex::PERSON,
        "pair duo trio spokesman spokeswoman spokesperson spokespeople spokesmen official officials researcher researchers scientist \
         scientists expert experts analyst analysts economist economists engineer engineers minister ministers president \
         director directors administrator administrators undersecretary manager managers executive executives ceo ceos cfo cto founder founders co-founder chairman chairwoman chair \
         chairperson leader leaders head heads chief chiefs deputy secretary professor professors lecturer teacher teachers \
         pupil pupils student students parent parents resident residents neighbour neighbours neighbor neighbors witness \
         witnesses survivor survivors victim victims critic critics supporter supporters opponent opponents observer \
         observers insider insiders veteran veterans lawyer lawyers attorney prosecutor prosecutors judge judges officer officers \
         detective detectives investigator investigators inspector captain captains pilot pilots sailor sailors fisherman \
         fishermen farmer farmers worker workers employee employees staff owner owners founder investor investors trader \
         traders banker bankers broker brokers capitalist capitalists entrepreneur entrepreneurs developer developers designer architect \
         author authors writer writers journalist journalists reporter reporters editor editors columnist correspondent commentator \
         commentators diplomat diplomats ambassador envoy negotiator negotiators politician politicians lawmaker lawmakers \
         legislator legislators senator senators congressman mayor mayors councillor councillors governor candidate candidates \
         voter voters activist activists campaigner campaigners protester protesters demonstrator demonstrators organiser organisers \
         organizer organizers volunteer volunteers doctor doctors nurse nurses physician surgeon patient patients psychologist \
         biologist biologists historian historians archaeologist ecologist geologist physicist chemist mathematician \
         philosopher sociologist keeper warden ranger rangers hunter hunters shepherd shepherds guide guard guards driver \
         drivers passenger passengers commuter commuters tourist tourists visitor visitors guest guests customer customers \
         buyer buyers seller client clients user users rescuer rescuers firefighter firefighters paramedic paramedics \
         soldier soldiers general commander man men woman women boy girl boys girls child children person people mother father \
         son daughter brother sister wife husband widow friend friends colleague colleagues member members source sources \
         adviser advisers advisor advisors aide aides consultant consultants specialist specialists strategist technician \
         operator operators planner planners scholar scholars academic academics author insider elite elites voice voices \
         coach player players treasurer auditor architect curator master skipper crewman pensioner grandmother grandfather \
         someone somebody anyone everyone everybody nobody others one ones locals villagers islanders townspeople \
         participant participants respondent respondents delegate delegates spokespersons engineer technologist technologists \
         fellow practitioner practitioners coordinator representative whistleblower bishop priest imam king queen prince princess actor actress singer artist musician \
         interviewee interviewees attendee attendees panellist panellists panelist panelists audience \
         sceptic sceptics skeptic skeptics optimist optimists pessimist pessimists hawk hawks proponent proponents advocate \
         advocates detractor detractors defender defenders enthusiast enthusiasts doubter doubters strategist strategists \
         forecaster forecasters headhunter headhunters recruiter recruiters radiologist surgeon statistician theorist \
         theorists pundit pundits essayist blogger bloggers podcaster graduate graduates postdoc postdocs intern interns \
         programmer programmers coder coders dean rector provost principal chancellor premier lobbyist lobbyists staffer \
         staffers czar tsar successor predecessor counterpart counterparts boss bosses tycoon magnate billionaire financier \
         financiers salesman saleswoman pollster contractor contractors side camp foreman landlord tenant bureaucrat \
         bureaucrats strategist geographer demographer linguist anthropologist roboticist cryptographer futurist agent clerk partner companion \
         host moderator evaluator reseller middleman smuggler freelancer vendor supplier dealer distributor mechanic machinist",
    ),
    (
        Lex::ORG,
        "company companies firm firms group ministry ministries government governments department agency agencies police \
         council councils committee commission court courts union unions party parties bank banks university universities \
         institute institutes office bureau board authority authorities association organisation organisations organization \
         organizations charity charities foundation tank tanks regulator regulators watchdog parliament congress senate house administration military army navy \
         force forces team club school schools hospital hospitals newspaper newspapers paper broadcaster channel station network website outlet \
         outlets blog media press startup start-up startups lab labs laboratory manufacturer manufacturers airline airlines carrier \
         carriers utility supplier suppliers retailer retailers lender lenders embassy consulate cabinet coalition campaign \
         movement alliance federation league society service center centre corporation conglomerate consortium giant giants \
         subsidiary unit state states country countries nation nations city town village county province municipality district eu un \
         opposition coastguard kremlin pentagon industry industries college academy ngo ngos trust line lines port operator inc ltd llc corp plc gmbh ag co \
         tribunal inquiry panel jury crew management leadership defence defense prosecution secretariat chamber church diocese museum observatory \
         investigation taskforce partnership cooperative co-operative maker makers producer producers builder yard shipyard \
         television tv radio magazine news brigade fire-brigade guild club-house exchange fund funds treasury presidency republic kingdom bloc brussels ministry-of \
         republicans democrats conservatives liberals greens tories socialists lobby consultancy think-tank startup",
    ),
    (
        Lex::DOC,
        "report reports study studies survey surveys poll polls research analysis analyses data figures figure statistics statement statements \
         letter letters mail emails document documents file files memo email e-mail article articles story editorial book review index forecast forecasts \
         estimate estimates finding findings result results evidence census audit assessment records filing filings lawsuit \
         complaint indictment judgment judgement ruling verdict bill notice release transcript recording footage tweet post message \
         paper papers footnote footnotes appendix annex chapter chapters slide slides prospectus projections projection numbers modelling modeling simulations experiment experiments trial \
         measurements calculations brief briefing outlook dossier manifesto plan sign placard banner note text \
         headline headlines leaflet brochure guidelines strategy observations benchmark benchmarks dataset database \
         whitepaper bulletin test tests retest tally tallies tracker scorecard ranking rankings dispatch log logbook diary memoir autobiography interview page website constitution treaty rumours rumors",
    ),
    (
        Lex::PLACE,
        "afghanistan africa albania algeria america argentina armenia asia australia austria azerbaijan bangladesh belarus \
         belgium bolivia bosnia brazil britain bulgaria cambodia canada chile china colombia croatia cuba cyprus denmark ecuador egypt \
         england estonia ethiopia europe finland france georgia germany ghana greece greenland guatemala haiti honduras hungary iceland \
         india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia lebanon libya \
         lithuania luxembourg malaysia malta mexico moldova mongolia morocco myanmar nepal netherlands nicaragua nigeria norway \
         oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal \
         serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia \
         turkey uganda ukraine uruguay us uk usa uae u.s venezuela vietnam wales yemen zambia zimbabwe washington london paris \
         berlin moscow beijing tokyo brussels seoul delhi kyiv kiev rome madrid vienna warsaw stockholm oslo copenhagen helsinki \
         athens ankara tehran jerusalem cairo baghdad geneva shanghai sydney toronto chicago boston texas california florida \
         york angeles francisco hong kong pyongyang islamabad kabul riyadh damascus beirut",
    ),
    (
        Lex::MEDIA,
        "reuters bloomberg afp ap bbc cnn nbc abc cbs fox npr pbs guardian times post journal herald tribune telegraph mail \
         mirror independent economist spiegel figaro monde xinhua tass yonhap kyodo axios politico cnbc itv sky jazeera wsj \
         ft dpa ansa efe nrk news agency newspaper newspapers magazine daily weekly gazette observer chronicle broadcaster radio tv \
         television channel outlet outlets media press website blog podcast wire courier paper station wikinews",
    ),
    (
        Lex::FIRM,
        "testing ferries airlines airways motors partners systems technologies technology holdings foods shipping logistics energy \
         oil gas steel pharma networks studios entertainment railways railway rail power electric electronics water insurance \
         capital ventures securities investments brothers sons associates consulting software solutions semiconductor \
         semiconductors robotics labs media aerospace aviation automotive industries international global petroleum \
         intelligence communications telecom analytics mobile bank financial finance properties hotels stores markets cruises boats works mills \
         seafood fisheries chemicals materials mining metals compute computing affairs policy conditions quarterly review",
    ),
    (
        Lex::CUE,
        "to for polled surveyed interviewed questioned measured compiled tracked measure experience phrase sees according per going view opinion words eyes estimation account telling reportedly allegedly purportedly put puts counts \
         counted has have had gives gave spoke speaks speak talk talks talked quote quotes quoted worries worried troubles \
         troubled bothers strikes struck surprised impressed alarms alarmed frightens count estimate estimates reckoning calculation calculations tally figures numbers admission arithmetic forecasts projection projections roadmap data evidence word report reports reported in on if went goes runs \
         answer argument claim contention fear worry hope belief conclusion message verdict assessment theory thesis guess \
         bet hunch complaint retort reply response rejoinder warning prediction forecast wisdom consensus orthodoxy \
         assumption case audit suspicion impression reading explanation assertion objection concern position convinced confident \
         certain sure adamant doubtful sceptical skeptical hopeful afraid optimistic pessimistic doubt",
    ),
    // Nouns and adjectives that look like adverbs.
    (
        Lex::WORD,
        "rally family supply reply ally assembly anomaly monopoly bully jelly belly lily italy july fly likely unlikely \
         daily weekly monthly elderly friendly costly deadly lonely lovely ugly silly holy curly hilly orderly scholarly \
         lively timely worldly unruly leisurely bodily cowardly earthly heavenly manly motherly fatherly neighbourly",
    ),
    (
        Lex::DEMONYM,
        "african american arab argentine asian australian austrian belgian brazilian british bulgarian canadian catholic \
         chilean chinese christian colombian croatian cuban czech danish dutch egyptian english estonian european finnish french \
         georgian german greek hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian japanese \
         jewish jordanian kenyan korean latin latvian lebanese libyan lithuanian malaysian mexican moroccan muslim nigerian \
         nordic norwegian pakistani palestinian peruvian polish portuguese romanian russian saudi scandinavian scottish \
         serbian singaporean slovak soviet spanish swedish swiss syrian taiwanese thai turkish ukrainian venezuelan vietnamese \
         welsh western eastern northern southern californian londoner republican democratic democrat conservative \
         americans chinese russians germans britons europeans africans asians australians canadians indians italians \
         norwegians swedes danes poles ukrainians iranians israelis palestinians turks greeks mexicans brazilians koreans \
         muslims christians jews catholics",
    ),
    (
        Lex::VAGUE,
        "some several many most other others various multiple numerous recent few more earlier previous new separate",
    ),
];
