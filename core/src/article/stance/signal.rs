//! What in an article points somewhere.

use crate::order;
use std::ops::Range;

/// By which rule something points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The corpus lists the words as pointing there.
    Direct,
    /// A distance is large or small, grows or shrinks.
    Gap,
    /// One side is in front of the other.
    Rank,
    /// The sides are level or coming to be.
    Parity,
    /// Something good or bad is said of the closing side.
    Fortune,
    /// Something good or bad is said of the leading side.
    LeaderFortune,
    /// Something good or bad is said, of nobody in particular.
    Unowned,
    /// Something of a side becomes more or less.
    Change,
    /// A measure against the closing side is in force.
    Barrier,
    /// Such a measure misses or defeats its aim.
    Backfire,
    /// Somebody does a side good or harm.
    Effect,
    /// Want drives a side to find a way.
    Spur,
    /// A side is without what it needs.
    Lack,
    /// A side brings something out.
    Make,
    /// Others take up what a side makes.
    Adopt,
    /// Two figures are set against each other.
    Count,
    /// One side's figure is a part of the other's, or of the world's.
    Share,
    /// Something good or bad is said of nobody in particular, after a side was spoken of.
    Carried,
    /// A subject is spoken of on which one of the sides is strong.
    Field,
}

impl Rule {
    /// Every rule, in the order of their weights.
    pub const ALL: &'static [Self] = &[
        Self::Direct,
        Self::Gap,
        Self::Rank,
        Self::Parity,
        Self::Fortune,
        Self::LeaderFortune,
        Self::Unowned,
        Self::Change,
        Self::Barrier,
        Self::Backfire,
        Self::Effect,
        Self::Spur,
        Self::Lack,
        Self::Make,
        Self::Adopt,
        Self::Count,
        Self::Share,
        Self::Carried,
        Self::Field,
    ];
}

/// Why something points nowhere although its words might.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reserve {
    /// Intended, proposed or debated.
    Plan,
    /// A measure is lifted or eased.
    Lift,
    /// Left open.
    Open,
    /// Said of both sides alike, or of the world.
    Both,
    /// Where somebody works or came from.
    Career,
    /// Possible or right, not so: "could", "should".
    Modal,
    /// An act of government.
    State,
    /// Said of everybody, or of a word.
    General,
}

impl Reserve {
    /// Every reserve, in the order of their weights.
    pub const ALL: &'static [Self] =
        &[Self::Plan, Self::Lift, Self::Open, Self::Both, Self::Career, Self::Modal, Self::State, Self::General];
}

/// What a signal is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reading {
    /// It points: above zero for the thesis, below zero against it; one is plain.
    Points(Rule, f32),
    /// It holds back.
    Holds(Reserve),
    /// A word that no rule reads, but that weighs much by itself.
    Weighs,
}

/// Words of an article that point somewhere, or hold back.
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// Bytes of the words in the text.
    pub span: Range<usize>,
    /// What they do.
    pub reading: Reading,
    /// Whether the clause is granted only: "although …", "… but".
    pub conceded: bool,
}

/// Puts the words that weigh much by themselves among the signals, all in order of their first byte. Words that a rule
/// has read are told once, and words that share one are told together.
pub(super) fn join(signals: &mut Vec<Signal>, words: impl Iterator<Item = Range<usize>>) {
    let mut read_to = 0;
    let mut rules = signals.iter().peekable();
    let mut weighing: Vec<Signal> = Vec::new();
    for span in words {
        while let Some(rule) = rules.next_if(|rule| rule.span.start < span.end) {
            read_to = read_to.max(rule.span.end);
        }
        match weighing.last_mut() {
            _ if span.start < read_to => {}
            Some(last) if span.start < last.span.end => last.span.end = span.end,
            _ => weighing.push(Signal { span, reading: Reading::Weighs, conceded: false }),
        }
    }
    signals.append(&mut weighing);
    order::by_key(signals, |signal| (signal.span.start, signal.span.end));
}
