use crate::explorer::Explorer;
use crate::messages as say;
use leptos::prelude::*;

/// Names what the address held that nothing could be made of.
#[component]
pub fn IgnoredNotice() -> impl IntoView {
    let explorer = Explorer::here();
    move || {
        let ignored = explorer.ignored();
        (!ignored.is_empty()).then(|| {
            let parts = ignored.iter().map(|part| view! { <li>{say::ignored(part)}</li> }).collect_view();
            view! {
                <div class="notice" role="status">
                    <p>{say::IGNORED}</p>
                    <ul>{parts}</ul>
                    <button type="button" class="plain" on:click=move |_| explorer.dismiss_ignored()>{say::DISMISS}</button>
                </div>
            }
        })
    }
}
