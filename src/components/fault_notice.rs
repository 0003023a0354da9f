use crate::explorer::Explorer;
use crate::messages as say;
use leptos::prelude::*;

/// Says which words of a large corpus could not be fetched, and tries again.
#[component]
pub fn FaultNotice() -> impl IntoView {
    let explorer = Explorer::here();
    move || {
        explorer.fault().map(|fault| {
            view! {
                <div class="notice fault" role="alert">
                    <p>{say::WORDS_MISSING} " " {say::unfetched(&fault.name, fault.reason)}</p>
                    <button type="button" class="plain" on:click=move |_| explorer.retry()>{say::TRY_AGAIN}</button>
                </div>
            }
        })
    }
}
