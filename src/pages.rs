//! One module a view.

mod about;
mod compare;
mod explore;
mod timeline;
mod yours;

pub use about::About;
pub use compare::Compare;
pub use explore::Explore;
pub use timeline::Timeline;
pub use yours::Yours;
