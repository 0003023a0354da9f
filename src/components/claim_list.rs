use super::claim_card::card;
use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use crate::paint::after_paint;
use leptos::html::Ol;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How many cards a key writes at least …
const FIRST: usize = 4;
/// … and one for so many pixels of the window's height, so that they fill it as a rule.
#[cfg(target_arch = "wasm32")]
const USUAL: usize = 130;
/// How many follow at once, in the frame after: more than fill any screen.
const SECOND: usize = 24;
/// How many stand there once the reader rests, so that the browser's own search finds them: all of a corpus of a few
/// articles.
const AT_REST: usize = 160;
/// How many are added near the end of the list, or by its button.
const STEP: usize = 80;

/// The matching claims as cards, from the first on.
///
/// The list grows instead of sliding: what has been shown stays in the page, so that find-in-page, a screen reader and
/// the tab key go through it as through any list, its end is a button, and no height is ever guessed. Cards out of sight
/// cost no layout (`content-visibility`). A new answer starts with the first cards again; those below the window follow
/// in the next frame, and many more when the reader rests.
#[component]
pub fn ClaimList() -> impl IntoView {
    let explorer = Explorer::here();
    // A new round for every new answer; how far the list has grown belongs to its round.
    let round = Memo::new(move |last: Option<&usize>| {
        explorer.results(|_| ());
        last.map_or(0, |last| last + 1)
    });
    let grown = RwSignal::new((usize::MAX, 0));
    let length = move || grown.with(|(of, length)| if *of == round.get() { *length } else { first() });
    let total = Memo::new(move |_| explorer.results(|results| results.claims.len()));
    let shown = move || length().min(total.get());
    let grow = move |to: usize| grown.set((round.get_untracked(), to));
    follow_reader(
        round,
        // The words of a large corpus are fetched for cards that somebody scrolls to.
        move || {
            if !explorer.is_parted() {
                grow(AT_REST)
            }
        },
        move || {
            let shown = untrack(shown);
            if shown < total.get_untracked() {
                grow(shown + STEP);
            }
        },
    );
    Effect::new(move |_| {
        let round_now = round.get();
        after_paint(move || {
            // The list may be gone by now, or show another answer.
            let is_same = round.try_get_untracked() == Some(round_now);
            if is_same && grown.try_with_untracked(|(of, _)| *of != round_now) == Some(true) {
                grown.set((round_now, SECOND));
            }
        });
    });
    let list = NodeRef::<Ol>::new();
    Effect::new(move |before: Option<(usize, usize)>| {
        let (round, shown) = (round.get(), shown());
        if let Some(list) = list.get() {
            match before {
                Some((of, _)) if of != round => {
                    let focus = focused(&list);
                    list.set_inner_html(&items(explorer, 0, shown));
                    focus_again(&list, focus);
                }
                Some((_, already)) if already < shown => {
                    // No list refuses items at its end.
                    let _ = list.insert_adjacent_html("beforeend", &items(explorer, already, shown));
                }
                _ => {}
            }
            if explorer.is_parted() {
                fill(explorer, &list);
            }
        }
        (round, shown)
    });
    let more = move || {
        let (shown, total) = (shown(), total.get());
        (shown < total).then(|| {
            let left = total - shown;
            view! {
                <button type="button" class="plain show-more" on:click=move |_| grow(shown + STEP)>
                    {say::show_more(STEP.min(left), left)}
                </button>
            }
        })
    };
    view! {
        <ol class="results" node_ref=list inner_html=items(explorer, 0, untrack(shown))></ol>
        {more}
    }
}

/// The items of the list from one place to another.
fn items(explorer: Explorer, from: usize, to: usize) -> String {
    Markup::of(|out| {
        explorer.results_now(|results| {
            let total = results.claims.len();
            let some = results.claims.iter().enumerate().take(to).skip(from);
            for (at, claim) in some {
                out.tags("<li aria-setsize=\"").number(total as i64).tags("\" aria-posinset=\"").number(at as i64 + 1);
                out.tags("\">");
                card(explorer, *claim, &results.terms, out);
                out.tags("</li>");
            }
        });
    })
}

/// Writes the cards anew whose words were missing; the caller follows the arrival of what still is.
fn fill(explorer: Explorer, list: &web_sys::Element) {
    let Ok(awaited) = list.query_selector_all(".is-awaited") else { return };
    let cards = (0..awaited.length()).filter_map(|at| awaited.item(at)?.dyn_into::<web_sys::Element>().ok());
    for card in cards {
        let item = card.parent_element().and_then(|item| item.get_attribute("aria-posinset"));
        let Some(at) = item.and_then(|at| at.parse::<usize>().ok()) else { continue };
        explorer.results_now(|results| {
            let Some(claim) = results.claims.get(at.wrapping_sub(1)) else { return };
            let focus = focused(list);
            card.set_outer_html(&Markup::of(|out| super::claim_card::card(explorer, *claim, &results.terms, out)));
            focus_again(list, focus);
        });
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn first() -> usize {
    FIRST
}

#[cfg(target_arch = "wasm32")]
fn first() -> usize {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64());
    (height.unwrap_or_default() as usize / USUAL).max(FIRST)
}

/// The claim whose card has the focus.
fn focused(list: &web_sys::Element) -> Option<String> {
    let active = list.owner_document()?.active_element()?;
    if !list.contains(Some(&active)) {
        return None;
    }
    active.closest("[data-claim]").ok()??.get_attribute("data-claim")
}

/// Gives the focus back to a claim's new card, where it has one.
fn focus_again(list: &web_sys::Element, claim: Option<String>) {
    let Some(claim) = claim else { return };
    let link = list.query_selector(&format!("[data-claim=\"{claim}\"] .claim-link")).ok().flatten();
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A browser focuses every link that is shown.
        let _ = link.focus();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn follow_reader(_round: Memo<usize>, _rest: impl Fn() + 'static, _near_end: impl Fn() + 'static) {}

/// Calls `rest` once after each round when the reader rests, and `near_end` when the end of the page comes near.
#[cfg(target_arch = "wasm32")]
fn follow_reader(round: Memo<usize>, rest: impl Fn() + Clone + 'static, near_end: impl Fn() + 'static) {
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;

    /// How long a reader rests before the list is filled up, in milliseconds: longer than between two keys.
    const REST: u32 = 500;
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        round.get();
        let rest = rest.clone();
        // The timeout of the round before is dropped, and so never comes.
        waiting.set_value(Some(Timeout::new(REST, rest)));
    });
    let Some(window) = web_sys::window() else { return };
    let target = window.clone();
    let listener = EventListener::new(&target, "scroll", move |_| {
        let Some(page) = window.document().and_then(|document| document.document_element()) else { return };
        let height = f64::from(page.client_height());
        if page.get_bounding_client_rect().bottom() < 3.0 * height {
            near_end();
        }
    });
    let kept = StoredValue::new_local(Some(listener));
    on_cleanup(move || {
        kept.set_value(None);
        waiting.set_value(None);
    });
}
