//! One module a view.

mod about;
mod compare;
mod explore;
mod read;
mod timeline;
mod yours;

pub use about::About;
pub use compare::Compare;
pub use explore::Explore;
pub use read::Read;
pub use timeline::Timeline;
pub use yours::Yours;
