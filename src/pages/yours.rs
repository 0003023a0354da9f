use crate::explorer::Explorer;
use crate::messages as say;
use crate::parsing::{self, LONGEST, Outcome};
use leptos::html;
use leptos::prelude::*;

/// The reader's own article: pasted or dropped, read by a worker, sent nowhere.
#[component]
pub fn Yours() -> impl IntoView {
    let outcome = RwSignal::new(None::<Outcome>);
    let field = NodeRef::<html::Textarea>::new();
    let read = move |text: String| {
        if text.trim().is_empty() {
            return outcome.set(None);
        }
        if text.len() > LONGEST {
            return outcome.set(Some(Outcome::TooLong));
        }
        parsing::parse(text, move |next| outcome.set(Some(next)));
    };
    let take = move |file: parsing::file::Opened| {
        let Some(text) = file.text() else { return outcome.set(Some(Outcome::TooLong)) };
        if let Some(field) = field.get_untracked() {
            field.set_value(&text);
        }
        read(text);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            read(field.value());
        }
    };
    view! {
        <article class="yours" id="claims">
            <h1>{say::view(counterclaim_core::query::View::Yours)}</h1>
            <p class="yours-lead">{say::YOURS_LEAD}</p>
            {Explorer::here().is_parted().then(|| view! { <p class="notice">{say::TOO_LARGE_TO_COMPARE}</p> })}
            <form
                class="yours-form"
                on:focusin=move |_| parsing::prepare()
                on:submit=submit
                on:dragover=parsing::file::allow
                on:drop=parsing::file::dropped(LONGEST, take)
            >
                <label class="yours-label" for="yours-text">{say::YOURS_LABEL}</label>
                <textarea
                    id="yours-text"
                    class="yours-text"
                    rows="10"
                    spellcheck="false"
                    placeholder=say::YOURS_PLACEHOLDER
                    node_ref=field
                ></textarea>
                <div class="yours-actions">
                    <button type="submit" class="yours-read">{say::YOURS_READ}</button>
                    <label class="yours-file">
                        {say::YOURS_FILE}
                        " "
                        <input type="file" accept=".txt,.md,.html,.htm,text/plain,text/html" on:change=parsing::file::chosen(LONGEST, take)/>
                    </label>
                    <span class="hint">{say::YOURS_PRIVATE}</span>
                </div>
            </form>
            <div class="yours-outcome" aria-live="polite">
                {move || {
                    outcome
                        .get()
                        .map(|outcome| match outcome {
                            Outcome::Reading => view! { <p class="hint">{say::YOURS_READING}</p> }.into_any(),
                            Outcome::Read(html) => view! { <div inner_html=html></div> }.into_any(),
                            failed => view! { <p class="notice" role="alert">{say::unread(&failed)}</p> }.into_any(),
                        })
                }}
            </div>
        </article>
    }
}
