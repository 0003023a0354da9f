//! What was found in the reader's own article, as HTML.

use super::placed::placed;
use crate::markup::escape;
use crate::messages as say;
use counterclaim_core::article::stance::Verdict;
use counterclaim_core::article::{Article, Claim};
use counterclaim_core::model::{Attribution, Corpus, Stance};
use counterclaim_core::relate::{Answer, Answering};
use std::fmt::Write;
use std::ops::Range;

/// Writes the report of an article; `text` is the raw text it was read from, `corpus` the one whose thesis applied and
/// beside whose claims those of the article are set.
pub fn html(text: &str, article: &Article, corpus: &Answering<'_>) -> String {
    let mut page =
        Page { text, corpus: corpus.corpus(), answers: Vec::new(), out: String::with_capacity(4 * text.len() + 1024) };
    if let Some(reason) = article.unreadable {
        page.put(format_args!("<p class=\"notice\" role=\"alert\">"));
        page.escaped(&reason.to_string());
        page.put(format_args!("</p>"));
        return page.out;
    }
    if article.claims.is_empty() {
        page.put(format_args!("<p class=\"notice\">{}</p>", say::YOURS_NONE));
        return page.out;
    }
    page.answers = placed(text, article, corpus);
    page.head(article);
    page.put(format_args!("<ol class=\"yours-claims\">"));
    for (at, claim) in article.claims.iter().enumerate() {
        page.claim(article, claim, at);
    }
    page.put(format_args!("</ol>"));
    page.out
}

struct Page<'p> {
    text: &'p str,
    corpus: &'p Corpus,
    /// What of the corpus the claims read like.
    answers: Vec<Answer>,
    out: String,
}

impl Page<'_> {
    fn put(&mut self, markup: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(markup);
    }

    fn escaped(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// A stretch of the reader's text, its line breaks and runs of space as one space.
    fn words(&mut self, span: &Range<usize>) {
        let text = self.text;
        let mut first = true;
        for word in text.get(span.clone()).unwrap_or_default().split_whitespace() {
            if !std::mem::take(&mut first) {
                self.out.push(' ');
            }
            escape(word, &mut self.out);
        }
    }

    fn head(&mut self, article: &Article) {
        if let Some(title) = &article.metadata.title {
            self.put(format_args!("<h2 class=\"yours-title\">"));
            self.escaped(title);
            self.put(format_args!("</h2>"));
        }
        let told = [&article.metadata.author, &article.metadata.publisher];
        let told: Vec<&str> = told.into_iter().flatten().map(String::as_str).collect();
        if !told.is_empty() {
            self.put(format_args!("<p class=\"hint\">"));
            self.escaped(&told.join(" · "));
            self.put(format_args!("</p>"));
        }
        self.put(format_args!("<p class=\"yours-counts\"><span>{}</span>", say::claims(article.claims.len())));
        for stance in Stance::ALL.iter().copied() {
            let such = || article.claims.iter().filter(|claim| stance_of(claim) == stance);
            let (count, unsure) = (such().count(), such().filter(|claim| is_unsure(claim)).count());
            self.put(format_args!("<span class=\"{}\">{count} ", class(stance)));
            self.mark(stance);
            if unsure > 0 {
                self.put(format_args!(" <span class=\"hint\">({unsure} {})</span>", say::UNSURE));
            }
            self.put(format_args!("</span>"));
        }
        let mut met: Vec<usize> = self.answers.iter().map(|answer| answer.of).collect();
        met.dedup();
        let met = say::yours_met(met.len(), article.claims.len());
        self.put(format_args!("</p><p>{met}</p><p class=\"hint\">{}", say::FOUND_BY_RULES));
        let dated = match &article.metadata.published {
            Some(published) => say::dated(&say::date(&published.date), published.basis.words()),
            None => say::YOURS_UNDATED.to_owned(),
        };
        self.put(format_args!(" {dated}"));
        self.put(format_args!("</p>"));
    }

    fn mark(&mut self, stance: Stance) {
        let [closing, widening] = &self.corpus.narratives;
        let (mark, word) = match stance {
            Stance::Optimistic => (say::MARKS[0], closing.mark.as_str()),
            Stance::Pessimistic => (say::MARKS[1], widening.mark.as_str()),
            Stance::Neutral => (say::MARKS[2], say::NEITHER),
        };
        self.put(format_args!("<span class=\"stance\"><span aria-hidden=\"true\">{mark}</span> "));
        escape(word, &mut self.out);
        self.put(format_args!("</span>"));
    }

    fn claim(&mut self, article: &Article, claim: &Claim, at: usize) {
        let unsure = is_unsure(claim);
        let also = if unsure { " is-unsure" } else { "" };
        self.put(format_args!("<li class=\"claim {}{also}\"><blockquote>", class(stance_of(claim))));
        self.words(&claim.span);
        self.put(format_args!("</blockquote><p class=\"yours-facts\">"));
        self.mark(stance_of(claim));
        if unsure {
            self.put(format_args!(" ({})", say::UNSURE));
        }
        self.put(format_args!(" · {} · ", say::kind(claim.judged.kind)));
        match &claim.speaker {
            Some(speaker) => {
                self.escaped(speaker);
                if claim.attribution == Attribution::Anonymous {
                    self.put(format_args!(" ({})", say::UNNAMED));
                }
                if claim.carried {
                    self.put(format_args!(" ({})", say::CARRIED));
                }
            }
            None => self.put(format_args!("{}", say::attribution(claim.attribution))),
        }
        if let Some(via) = &claim.via {
            self.put(format_args!(", {} ", say::VIA));
            self.escaped(via);
        }
        if let Some(said) = &claim.times.said {
            let said = say::said(&say::date(said));
            self.put(format_args!(" · {said}"));
        }
        if let Some((about, basis)) = &claim.times.about {
            let about = say::about(&say::date(about));
            self.put(format_args!(" · {about}"));
            if let Some(basis) = say::time_basis(*basis) {
                self.put(format_args!(" ({basis})"));
            }
        }
        self.put(format_args!("</p>"));
        self.figures(article, claim);
        self.questions(claim);
        self.alike(at);
        self.why(article, claim);
        self.put(format_args!("</li>"));
    }

    fn figures(&mut self, article: &Article, claim: &Claim) {
        let first = article.quantities.partition_point(|found| found.span.start < claim.span.start);
        let inside = article.quantities.iter().skip(first).take_while(|found| found.span.end <= claim.span.end);
        let words: Vec<&str> = inside.map(|found| found.quantity.words.as_str()).collect();
        if !words.is_empty() {
            self.put(format_args!("<p class=\"yours-facts\">{} ", say::YOURS_FIGURES));
            self.escaped(&words.join(" · "));
            self.put(format_args!("</p>"));
        }
    }

    /// Links into the corpus: what both sides say on the same question.
    fn questions(&mut self, claim: &Claim) {
        let corpus = self.corpus;
        let mut asked = claim.judged.questions.iter().filter_map(|(key, _)| corpus.questions.get(key.at())).peekable();
        if asked.peek().is_none() {
            return;
        }
        self.put(format_args!("<p class=\"yours-facts\">{}", say::YOURS_CORPUS));
        for question in asked {
            // An id holds lower-case letters, digits and hyphens, so it stands in an address as it is.
            self.put(format_args!(" <a href=\"?question={}\">", question.id));
            self.escaped(&question.title);
            self.put(format_args!("</a>"));
        }
        self.put(format_args!("</p>"));
    }

    /// Claims of the corpus that read like this one, and how both point.
    fn alike(&mut self, at: usize) {
        let corpus = self.corpus;
        let answers: Vec<Answer> = self.answers.iter().filter(|answer| answer.of == at).take(3).copied().collect();
        for answer in answers {
            let Some(claim) = corpus.claim(answer.claim) else { continue };
            let Some(source) = corpus.source_of(claim) else { continue };
            let sign = say::relation_sign(answer.kind);
            let relation = say::relation(answer.kind);
            self.put(format_args!("<p class=\"yours-alike\"><span aria-hidden=\"true\">{sign}</span> {relation}"));
            if let Some(reason) = answer.reason {
                self.put(format_args!(" ({})", say::reason(reason)));
            }
            self.put(format_args!(": <a href=\"?view=explore&amp;claim={}\">", claim.id));
            self.escaped(&claim.statement);
            self.put(format_args!("</a> <span class=\"hint {}\">", class(claim.stance)));
            self.mark(claim.stance);
            self.put(format_args!(" · "));
            self.escaped(&source.short);
            self.put(format_args!(" · {}</span></p>", say::found_by_rule(answer.score)));
        }
    }

    /// The words a stance rests on. Of a guess that rests on none in particular the head of the report tells once.
    fn why(&mut self, article: &Article, claim: &Claim) {
        let signals =
            claim.verdict.as_ref().and_then(|verdict| article.signals.get(verdict.signals.clone())).unwrap_or_default();
        if signals.is_empty() && is_unsure(claim) {
            return;
        }
        self.put(format_args!("<p class=\"yours-why\">{} ", say::COUNTED));
        if signals.is_empty() {
            self.put(format_args!("{}", say::COUNTED_NONE));
        }
        let mut told_to = 0;
        for signal in signals {
            // Two rules may read the same words.
            if signal.span.end <= told_to {
                continue;
            }
            if told_to > 0 {
                self.put(format_args!(" · "));
            }
            told_to = signal.span.end;
            self.put(format_args!("“"));
            self.words(&signal.span);
            self.put(format_args!("”"));
        }
        self.put(format_args!("</p>"));
    }
}

/// Where a claim points; a thesis always applies here, so there is a verdict.
fn stance_of(claim: &Claim) -> Stance {
    claim.verdict.as_ref().map_or(Stance::Neutral, |verdict| verdict.stance)
}

/// Whether where a claim points is little better than guessed.
fn is_unsure(claim: &Claim) -> bool {
    claim.verdict.as_ref().is_some_and(Verdict::is_unsure)
}

fn class(stance: Stance) -> &'static str {
    crate::components::stance_class(stance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Library;
    use counterclaim_core::article::Reader;

    fn report(text: &str) -> String {
        let corpus = &Library::embedded().expect("the default corpus").corpus;
        html(text, &Reader::new(corpus).read(text, None), &Answering::of(corpus))
    }

    #[test]
    fn a_claim_keeps_its_words_and_tells_what_was_read() {
        let text = "Ports in the north\n\nPublished 10 January 2026\n\nThe harbour board of Bergen said on Monday that \
                    freight <grew> by 12% in 2025. “We lost no ship,” said Kari Lund, its director.\n";
        let html = report(text);
        assert!(html.contains("freight &lt;grew&gt; by 12% in 2025"), "{html}");
        assert!(html.contains("“We lost no ship,”") && html.contains("Kari Lund"), "{html}");
        assert!(html.contains("12%") && html.contains("about 2025"), "{html}");
        assert!(!html.contains("<grew>"), "{html}");
    }

    #[test]
    fn a_claim_is_set_beside_what_the_corpus_has_like_it() {
        let text = "Chips and rules\n\nPublished 20 January 2026\n\nYao Shunyu, formerly a senior researcher at OpenAI, was \
                    appointed chief AI scientist at Tencent in December 2025. The opera house in Oslo sold 400,000 tickets in 2025.\n";
        let corpus = &Library::embedded().expect("the default corpus").corpus;
        let html = html(text, &Reader::new(corpus).read(text, None), &Answering::of(corpus));
        assert!(html.contains("claim=yao-appointed"), "{html}");
        assert!(html.contains("One of them reads like a claim of this corpus; one is new to it."), "{html}");
        let tickets = html.split("<li ").find(|item| item.contains("opera")).unwrap_or_default();
        assert!(!tickets.contains("yours-alike"), "nothing in the corpus is like that: {tickets}");
    }

    #[test]
    fn what_is_inferred_says_so_and_words_that_counted_are_named() {
        let text = "Chips and rules\n\nPublished 20 January 2026\n\nKari Lund said the rules had hurt laboratories in China. \
                    The price war would end. Contraband chips in China were few in 2025.\n";
        // Words that point one way are the worker's alone.
        let thesis = counterclaim_core::blob::decode(include_bytes!(concat!(env!("OUT_DIR"), "/thesis.bin")));
        let thesis = thesis.expect("the worker's thesis");
        let html = html(text, &Reader::new(&thesis).read(text, None), &Answering::of(&thesis));
        let items: Vec<&str> = html.split("<li ").skip(1).collect();
        assert!(!items[0].contains(say::CARRIED) && items[1].contains("Kari Lund"), "{html}");
        assert!(items[1].contains(say::CARRIED), "{html}");
        let why = items[2].split("yours-why").nth(1).unwrap_or_default();
        assert!(why.contains(say::COUNTED) && why.contains("“Contraband”"), "{why}");
    }

    #[test]
    fn a_guess_is_marked_as_one() {
        let thesis = counterclaim_core::blob::decode(include_bytes!(concat!(env!("OUT_DIR"), "/thesis.bin")));
        let thesis = thesis.expect("the worker's thesis");
        let text = "Chips and rules\n\nPublished 20 January 2026\n\nFrom the road, the place looks finished.\n\nThe gap \
                    between China and the United States is widening, for China has too few chips.\n";
        let html = html(text, &Reader::new(&thesis).read(text, None), &Answering::of(&thesis));
        let items: Vec<&str> = html.split("<li ").skip(1).collect();
        assert!(items[0].contains("is-unsure") && items[0].contains("(unsure)"), "{html}");
        assert!(!items[0].contains("yours-why"), "nothing in particular counted: {html}");
        assert!(!items[1].contains("unsure") && items[1].contains("yours-why"), "{html}");
        assert!(html.contains("(1 unsure)"), "{html}");
    }

    #[test]
    fn what_is_no_english_text_is_answered() {
        assert!(report("   ").contains("no text"));
        assert!(
            report(&"Der Hafen von Bergen ist in diesem Jahr um zwölf Prozent gewachsen, und das ist gut. ".repeat(5))
                .contains("German")
        );
    }
}
