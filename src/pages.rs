//! One module a view.

mod about;
mod compare;
mod explore;
mod timeline;

pub use about::About;
pub use compare::Compare;
pub use explore::Explore;
pub use timeline::Timeline;
