//! What the statements of a corpus say, in a form in which they can be compared: stems, names, figures, hedges, and
//! which of the two sides of the thesis a statement is about.

use crate::extract::cues::{Cue, Hedge, hedges};
use crate::extract::piece::{Piece, Shape, pieces};
use crate::extract::quantity::{self, quantities_in};
use crate::extract::unit::is_function_word;
use crate::extract::words;
use crate::model::{Claim, ClaimKey, Corpus, Ground, Lexicon};
use crate::order;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A side of the thesis, by the names that the corpus gives to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The side whose rise supports the thesis.
    Closer,
    /// The side that has been in front.
    Leader,
}

/// A statement, read.
#[derive(Debug, Clone)]
pub struct Wording<'c> {
    /// Its pieces.
    pub pieces: Vec<Piece<'c>>,
    /// The stem of each piece as a number that all statements of the corpus share; nothing for function words,
    /// figures and marks.
    pub stems: Vec<Option<u32>>,
    /// The same stems, each once, in order of their numbers.
    pub content: Vec<u32>,
    /// Its quantities.
    pub quantities: Vec<quantity::Found>,
    /// Its hedges.
    pub hedges: Vec<Cue<Hedge>>,
    /// Where it names a side, in order of text: the first piece and the side.
    pub parties: Vec<(usize, Party)>,
}

impl<'c> Wording<'c> {
    /// Reads a text; `number` gives each stem its number.
    fn read(text: &'c str, names: &Names, number: &mut dyn FnMut(String) -> u32) -> Self {
        let pieces = pieces(text);
        let stems: Vec<Option<u32>> = pieces.iter().map(|piece| Some(number(stem_of(piece)?))).collect();
        let mut content: Vec<u32> = stems.iter().flatten().copied().collect();
        order::ascending(&mut content);
        content.dedup();
        let quantities = quantities_in(text, &pieces);
        let hedges = hedges(&pieces);
        let parties = names.find(&pieces);
        Self { pieces, stems, content, quantities, hedges, parties }
    }

    /// The side it is about: the one it names first.
    pub fn party(&self) -> Option<Party> {
        self.parties.first().map(|(_, party)| *party)
    }

    /// The first piece that begins at or behind a byte.
    pub fn piece_at(&self, byte: usize) -> usize {
        self.pieces.partition_point(|piece| piece.span.start < byte)
    }

    /// Whether the words stand one behind the other from a piece on; forms of a word are separated by `|`.
    pub fn reads(&self, at: usize, wording: &[&str]) -> bool {
        wording.iter().enumerate().all(|(steps, forms)| {
            self.pieces.get(at + steps).is_some_and(|piece| forms.split('|').any(|form| form == piece.folded))
        })
    }

    /// Whether one of the words stands among some pieces; forms are separated by `|`.
    pub fn holds(&self, range: Range<usize>, forms: &str) -> bool {
        self.pieces.get(range).unwrap_or_default().iter().any(|piece| forms.split('|').any(|form| form == piece.folded))
    }
}

/// The part of all statements above which a stem is too common to tell two of them apart.
const COMMON: f32 = 0.1;

/// All statements of a corpus, read.
#[derive(Debug, Clone, Default)]
pub struct Wordings<'c> {
    all: Vec<Wording<'c>>,
    /// In how many statements each stem stands.
    frequency: Vec<u32>,
    /// How much each stem tells two statements apart.
    weights: Vec<f32>,
    numbers: FxHashMap<String, u32>,
}

impl<'c> Wordings<'c> {
    /// Reads every statement once.
    pub fn of(corpus: &'c Corpus) -> Self {
        let names = Names::new(&corpus.lexicon);
        let mut this = Self::default();
        for claim in &corpus.claims {
            let wording = Wording::read(&claim.statement, &names, &mut |stem| this.number(stem));
            for stem in &wording.content {
                if let Some(count) = this.frequency.get_mut(*stem as usize) {
                    *count += 1;
                }
            }
            this.all.push(wording);
        }
        let of_thesis = this.stems_of(&corpus.thesis);
        this.weights = (0..this.frequency.len() as u32)
            .map(|stem| if of_thesis.contains(&stem) { 0.0 } else { weight(this.frequency(stem), this.all.len()) })
            .collect();
        this
    }

    /// Reads statements that the corpus does not hold. Their stems have the numbers and weights they have in the
    /// corpus, which they do not change; a stem that it lacks gets the next number and weighs as one that it has once.
    pub fn outside<'t>(&self, corpus: &Corpus, statements: impl IntoIterator<Item = &'t str>) -> Wordings<'t> {
        let names = Names::new(&corpus.lexicon);
        let mut new = FxHashMap::default();
        let mut frequency = self.frequency.clone();
        let mut number = |stem: String| match self.numbers.get(&stem) {
            Some(number) => *number,
            None => *new.entry(stem).or_insert_with(|| {
                frequency.push(1);
                frequency.len() as u32 - 1
            }),
        };
        let all = statements.into_iter().map(|statement| Wording::read(statement, &names, &mut number)).collect();
        let mut weights = self.weights.clone();
        weights.resize(frequency.len(), weight(1, self.all.len()));
        Wordings { all, frequency, weights, numbers: new }
    }

    /// A claim's statement.
    pub fn get(&self, key: ClaimKey) -> Option<&Wording<'c>> {
        self.all.get(key.at())
    }

    /// The stems of another text, such as a headline, as far as the statements have them.
    pub fn stems_of(&self, text: &str) -> Vec<u32> {
        let read = pieces(text);
        let mut stems: Vec<u32> = read.iter().filter_map(|piece| self.numbers.get(&stem_of(piece)?)).copied().collect();
        order::ascending(&mut stems);
        stems.dedup();
        stems
    }

    /// How much a stem tells two statements apart; see [`weight`].
    pub fn weight(&self, stem: u32) -> f32 {
        self.weights.get(stem as usize).copied().unwrap_or_default()
    }

    /// In how many statements a stem stands.
    pub fn frequency(&self, stem: u32) -> usize {
        self.frequency.get(stem as usize).copied().unwrap_or_default() as usize
    }

    fn number(&mut self, stem: String) -> u32 {
        let next = self.frequency.len() as u32;
        let number = *self.numbers.entry(stem).or_insert(next);
        if number == next {
            self.frequency.push(0);
        }
        number
    }
}

/// How much a stem tells two statements apart: the logarithm of how many statements there are to each one with it
/// (inverse document frequency, Spärck Jones 1972). A stem of the thesis, or one that more than a tenth of all
/// statements have, weighs nothing: that two claims both name the two sides does not make them alike.
fn weight(frequency: usize, all: usize) -> f32 {
    let (frequency, all) = (frequency.max(1) as f32, all as f32);
    if frequency > (COMMON * all).max(4.0) { 0.0 } else { (1.0 + all / frequency).ln() }
}

/// A crude stem: a word without its commonest endings, at most six letters, so that "narrowing" and "narrowed" agree
/// and "patent" and "pattern" do not.
fn stem_of(piece: &Piece<'_>) -> Option<String> {
    const ENDINGS: [&str; 13] =
        ["ations", "ation", "ments", "ings", "ing", "ively", "ies", "ed", "es", "ly", "s", "e", "y"];
    const SAYS_LITTLE: &str =
        "like|such|also|still|even|just|many|much|more|most|other|others|same|said|according|them";
    // "US" is a function word only in lower case.
    let shouted = piece.text.len() > 1 && piece.text.chars().all(char::is_uppercase);
    if piece.shape != Shape::Word
        || (is_function_word(&piece.folded) && !shouted)
        || SAYS_LITTLE.split('|').any(|word| word == piece.folded)
    {
        return None;
    }
    let folded = &*piece.folded;
    let bare = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3));
    Some(bare.unwrap_or(folded).chars().take(6).collect())
}

/// Whether a piece is a word of content: no article, pronoun, auxiliary or the like, no figure and no mark.
pub fn is_content(piece: &Piece<'_>) -> bool {
    stem_of(piece).is_some()
}

/// The names of both sides.
struct Names {
    begun: FxHashMap<String, Vec<(Vec<String>, bool, Party)>>,
}

impl Names {
    fn new(lexicon: &Lexicon) -> Self {
        let mut this = Self { begun: FxHashMap::default() };
        for (names, party) in [(&lexicon.closer, Party::Closer), (&lexicon.leader, Party::Leader)] {
            for name in names {
                let words: Vec<String> = words::tokens(name).map(|token| token.folded.into_owned()).collect();
                let shouted = name.len() > 1 && !name.chars().any(char::is_lowercase);
                let Some((first, rest)) = words.split_first() else { continue };
                this.begun.entry(first.clone()).or_default().push((rest.to_vec(), shouted, party));
            }
        }
        // The longest name that begins at a word is the one.
        this.begun.values_mut().for_each(|names| order::by_key(names, |(rest, ..)| std::cmp::Reverse(rest.len())));
        this
    }

    fn find(&self, pieces: &[Piece<'_>]) -> Vec<(usize, Party)> {
        let mut found = Vec::new();
        for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.is_capitalised()) {
            let capitals = !piece.text.chars().any(char::is_lowercase);
            let names = self.begun.get(&*piece.folded).into_iter().flatten();
            let fits = names.filter(|(rest, shouted, _)| {
                let follows = |(steps, word): (usize, &String)| {
                    pieces.get(at + 1 + steps).is_some_and(|next| *next.folded == **word)
                };
                (capitals || !shouted) && rest.iter().enumerate().all(follows)
            });
            found.extend(fits.map(|(.., party)| (at, *party)).next());
        }
        found
    }
}

/// The whole of a statement as the ground of a finding.
pub fn whole(key: ClaimKey, claim: &Claim) -> Ground {
    Ground { claim: key, start: 0, end: u32::try_from(claim.statement.len()).unwrap_or(u32::MAX) }
}

/// A part of a statement as the ground of a finding.
pub fn part(key: ClaimKey, span: &Range<usize>) -> Ground {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Ground { claim: key, start: byte(span.start), end: byte(span.end) }
}
