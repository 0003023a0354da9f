use super::ClaimCard;
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::ClaimKey;
use leptos::prelude::*;

/// How many cards a keystroke may have to make: more than fit any screen.
const FIRST: usize = 16;
/// How many stand there once the reader rests, so that the browser's own search finds them: all of a corpus of a few
/// articles.
const AT_REST: usize = 160;
/// How many are added near the end of the list, or by its button.
const STEP: usize = 80;

/// The matching claims as cards, from the first on.
///
/// The list grows instead of sliding: what has been shown stays in the page, so that find-in-page, a screen reader and
/// the tab key go through it as through any list, its end is a button, and no height is ever guessed. Cards out of sight
/// cost no layout (`content-visibility`). A new answer starts with the first cards again.
#[component]
pub fn ClaimList() -> impl IntoView {
    let explorer = Explorer::here();
    // A new round for every new answer; how far the list has grown belongs to its round.
    let round = Memo::new(move |last: Option<&usize>| {
        explorer.results(|_| ());
        last.map_or(0, |last| last + 1)
    });
    let grown = RwSignal::new((0, FIRST));
    let length = move || grown.with(|(of, length)| if *of == round.get() { *length } else { FIRST });
    let total = Memo::new(move |_| explorer.results(|results| results.claims.len()));
    let shown = Memo::new(move |_| {
        let length = length();
        explorer.results(|results| results.claims.iter().take(length).copied().collect::<Vec<_>>())
    });
    let grow = move |to: usize| grown.set((round.get_untracked(), to));
    follow_reader(
        round,
        move || grow(AT_REST),
        move || {
            let shown = shown.with_untracked(Vec::len);
            if shown < total.get_untracked() {
                grow(shown + STEP);
            }
        },
    );
    let item = move |claim: ClaimKey| {
        let place = move || shown.with(|shown| shown.iter().position(|other| *other == claim).unwrap_or(0) + 1);
        view! {
            <li aria-setsize=total aria-posinset=place>
                <ClaimCard claim/>
            </li>
        }
    };
    let more = move || {
        let (shown, total) = (shown.with(Vec::len), total.get());
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
        <ol class="results">
            <For each=move || shown.get() key=|key| *key children=item/>
        </ol>
        {more}
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
