//! The lists with all forms of their verbs, in a hash table made when it is first asked.

use super::Lex;
use super::lists;
use std::sync::LazyLock;

/// Words with their classes, found by hash.
pub(super) struct Table {
    words: Vec<(String, Lex)>,
    slots: Vec<u16>,
}

const SLOTS: usize = 1 << 13;

const EMPTY: u16 = u16::MAX;

pub(super) static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

impl Table {
    fn build() -> Self {
        let mut table = Self { words: Vec::with_capacity(3500), slots: vec![EMPTY; SLOTS] };
        let one = |word: &str, lex: Lex, table: &mut Self| table.add(word, lex.or(Lex::LISTED));
        for (lex, verbs) in lists::VERBS {
            for verb in verbs.split_whitespace() {
                let mut forms = verb.split('=');
                let base = forms.next().unwrap_or_default();
                let past = forms.next().map_or_else(|| past(base), str::to_owned);
                let participle = forms.next().map_or_else(|| past.clone(), str::to_owned);
                // Most ways of speaking are nouns as well: "a whisper", "venture capitalists".
                let noun = if lex.any(Lex::MANNER) { Lex::NOUN_TOO } else { Lex::default() };
                one(base, lex.or(Lex::BASE).or(noun), &mut table);
                one(&third(base), lex.or(Lex::THIRD).or(noun), &mut table);
                one(&past, lex.or(Lex::PAST), &mut table);
                one(&participle, lex.or(Lex::PART), &mut table);
                one(&gerund(base), lex.or(Lex::ING), &mut table);
            }
        }
        for word in lists::NOUN_TOO.split_whitespace() {
            one(word, Lex::NOUN_TOO, &mut table);
        }
        for (lex, words) in lists::WORDS {
            for word in words.split_whitespace() {
                one(word, *lex, &mut table);
                // Nouns for people and bodies come in the plural too; the names of papers do not.
                if lex.any(Lex::PERSON.or(Lex::ORG)) && !word.ends_with('s') {
                    one(&third(word), *lex, &mut table);
                }
            }
        }
        let pronouns = Lex::HE.or(Lex::SHE).or(Lex::THEY).or(Lex::IT).or(Lex::SELF);
        for (_, lex) in &mut table.words {
            if lex.any(pronouns) {
                *lex = lex.or(Lex::PRONOUN);
            }
        }
        table
    }

    fn add(&mut self, word: &str, lex: Lex) {
        let mut slot = hash(word) % SLOTS;
        while let Some(&at) = self.slots.get(slot) {
            match self.words.get_mut(usize::from(at)) {
                Some((known, classes)) if known == word => {
                    *classes = classes.or(lex);
                    return;
                }
                Some(_) => slot = (slot + 1) % SLOTS,
                None => break,
            }
        }
        let at = u16::try_from(self.words.len()).unwrap_or(EMPTY);
        if at < EMPTY
            && self.words.len() < SLOTS / 2 + SLOTS / 4
            && let Some(free) = self.slots.get_mut(slot)
        {
            *free = at;
            self.words.push((word.to_owned(), lex));
        }
    }

    pub(super) fn get(&self, word: &str) -> Lex {
        if word.len() > 18 {
            return Lex::default();
        }
        let mut slot = hash(word) % SLOTS;
        while let Some((known, lex)) = self.slots.get(slot).and_then(|&at| self.words.get(usize::from(at))) {
            if known == word {
                return *lex;
            }
            slot = (slot + 1) % SLOTS;
        }
        Lex::default()
    }
}

/// FNV-1a, folded once so that the low bits depend on all letters.
fn hash(word: &str) -> usize {
    let hash = word
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    usize::try_from((hash ^ (hash >> 29)) & 0xffff_ffff).unwrap_or(0)
}

fn ends_in_consonant_y(base: &str) -> bool {
    let mut letters = base.chars().rev();
    letters.next() == Some('y') && letters.next().is_some_and(|before| !"aeiou".contains(before))
}

/// Whether the last consonant doubles before -ed and -ing: "beg", "admit", "rebut", "chat".
fn doubles(base: &str) -> bool {
    matches!(
        base,
        "beg"
            | "admit"
            | "rebut"
            | "slam"
            | "dub"
            | "hum"
            | "plan"
            | "refer"
            | "infer"
            | "snap"
            | "sob"
            | "grin"
            | "quip"
            | "shrug"
            | "begin"
            | "put"
            | "forget"
            | "swim"
            | "sum"
            | "let"
            | "cut"
            | "hit"
            | "deter"
            | "concur"
            | "nod"
    )
}

fn past(base: &str) -> String {
    if base.ends_with('e') {
        format!("{base}d")
    } else if ends_in_consonant_y(base) {
        format!("{}ied", base.strip_suffix('y').unwrap_or(base))
    } else if doubles(base) {
        format!("{base}{}ed", base.chars().next_back().unwrap_or_default())
    } else {
        format!("{base}ed")
    }
}

fn third(base: &str) -> String {
    if ends_in_consonant_y(base) {
        format!("{}ies", base.strip_suffix('y').unwrap_or(base))
    } else if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

fn gerund(base: &str) -> String {
    if base.ends_with('e') && !base.ends_with("ee") {
        format!("{}ing", base.strip_suffix('e').unwrap_or(base))
    } else if doubles(base) {
        format!("{base}{}ing", base.chars().next_back().unwrap_or_default())
    } else {
        format!("{base}ing")
    }
}
