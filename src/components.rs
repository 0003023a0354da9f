//! Parts that more than one page uses.

mod article_facts;
mod brief;
mod chips;
mod claim_card;
mod claim_detail;
mod claim_list;
mod claim_words;
mod facet_menu;
mod fault_notice;
mod filter_bar;
mod fold;
mod forgiven;
mod goto;
mod ignored_notice;
mod marked;
mod masthead;
mod nothing_left;
mod prose;
mod relation_mark;
mod remarks;
mod search_field;
mod years;

pub use article_facts::ArticleFacts;
pub use brief::Brief;
pub use chips::Chips;
pub use claim_card::ClaimCard;
#[cfg(target_arch = "wasm32")]
pub use claim_card::follow_open;
pub use claim_detail::{ClaimDetail, Drawer};
pub use claim_list::ClaimList;
pub use claim_words::{stance_class, stance_mark};
#[cfg(target_arch = "wasm32")]
pub use facet_menu::close_menus_outside;
pub use facet_menu::{FacetList, FacetMenu};
pub use fault_notice::FaultNotice;
pub use filter_bar::{Filters, ResultCount};
pub use fold::{Entries, Fold, Grown};
pub use forgiven::Forgiven;
#[cfg(target_arch = "wasm32")]
pub use goto::follow_markup;
pub use goto::{Change, Goto};
pub use ignored_notice::IgnoredNotice;
pub use marked::marked;
pub use masthead::Masthead;
pub use nothing_left::NothingLeft;
pub use prose::blocks;
pub use relation_mark::RelationMark;
pub use remarks::{Remarks, remark};
pub use search_field::SearchField;
pub use years::{YearList, YearMenu};
