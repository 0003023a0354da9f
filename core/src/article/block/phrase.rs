//! The phrases that pages use for what stands around an article.

use crate::article::block::BlockKind;
use crate::article::block::BlockKind::*;
use crate::article::block::line::{End, Line};
use crate::extract::piece::{Piece, Shape};

/// Where in a line or sentence a phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is the whole line.
    Whole,
    /// It begins a short line that is no statement.
    Head,
    /// It begins a line or sentence.
    Begin,
    /// It stands anywhere in a line or sentence.
    Any,
}

use Place::*;

/// Lines longer than this many words speak for themselves.
const LONGEST_HEAD: usize = 14;
const LONGEST_BEGIN: usize = 45;
const LONGEST_ANY: usize = 60;

/// The phrases in folded words, `#` for a number; sorted.
#[rustfmt::skip]
const PHRASES: &[(&str, Place, BlockKind)] = &[
    ("# claps", Head, SharePrompt), ("# comment", Whole, CommentForm), ("# comments", Head, CommentForm),
    ("# comments", Whole, CommentForm), ("# likes", Head, SharePrompt), ("# likes", Whole, SharePrompt),
    ("# min", Head, Metadata), ("# mins", Head, Metadata), ("# minute", Head, Metadata),
    ("# minutes to read", Any, Metadata), ("# replies", Whole, CommentForm), ("# responses", Whole, CommentForm),
    ("# responses to", Head, CommentForm), ("# restacks", Head, SharePrompt), ("# restacks", Whole, SharePrompt),
    ("# shares", Head, SharePrompt), ("# thoughts on", Head, CommentForm), ("# views", Head, Metadata),
    ("# words", Head, Metadata), ("a guest post", Head, Byline), ("a previous version", Begin, Metadata),
    ("a version of this", Begin, Metadata), ("about author", Begin, AuthorBox),
    ("about the author", Begin, AuthorBox), ("about the authors", Begin, AuthorBox),
    ("about the writer", Begin, AuthorBox), ("about us", Whole, Navigation), ("accept", Whole, Cookie),
    ("accept all", Whole, Cookie), ("accept cookies", Whole, Cookie), ("accessibility", Whole, Copyright),
    ("actual results could differ", Any, Copyright), ("actual results may differ", Any, Copyright),
    ("ad", Whole, Promotion), ("ad feedback", Head, Promotion), ("ad feedback", Whole, Promotion),
    ("add a comment", Head, CommentForm), ("add comment", Whole, CommentForm), ("add us as", Head, SharePrompt),
    ("add us on", Begin, SharePrompt), ("additional reporting", Head, Byline),
    ("additional resources", Whole, SourceList), ("adds details", Begin, Metadata), ("ads", Whole, Promotion),
    ("advertise", Whole, Copyright), ("advertise with us", Whole, Copyright), ("advertisement", Head, Promotion),
    ("advertisement", Whole, Promotion), ("advertisements", Whole, Promotion), ("advertising", Whole, Promotion),
    ("advertorial", Whole, Promotion), ("affiliate commission", Any, Promotion), ("affiliate links", Any, Promotion),
    ("affiliate partners", Any, Promotion), ("afp via", Any, Caption),
    ("after newsletter promotion", Head, Navigation), ("agree", Whole, Cookie), ("all posts by", Begin, AuthorBox),
    ("all rights reserved", Any, Copyright), ("allow all", Whole, Cookie), ("already a member", Begin, Newsletter),
    ("already a subscriber", Begin, Newsletter), ("already have an account", Begin, Newsletter),
    ("also read", Head, RelatedLinks), ("alt text", Whole, ImageRemains), ("amended on", Begin, Metadata),
    ("an earlier version", Begin, Metadata), ("analysis", Whole, Metadata), ("analysis by", Head, Byline),
    ("analyst certification", Begin, Copyright), ("and similar technologies", Any, Cookie),
    ("ap photo", Any, Caption), ("around the web", Head, RelatedLinks), ("around the web", Whole, RelatedLinks),
    ("article contents", Whole, Contents), ("article continues", Head, Promotion),
    ("article helpful", Any, ReaderPrompt), ("as an amazon associate", Begin, Promotion),
    ("as told to", Head, Byline), ("audio", Whole, ImageRemains), ("author", Head, Byline), ("authors", Head, Byline),
    ("back to home", Head, Navigation), ("back to top", Head, Navigation), ("be in the know", Begin, Newsletter),
    ("be the first to", Head, CommentForm), ("become a member", Begin, Newsletter),
    ("become a member", Whole, Newsletter), ("become a patron", Begin, Newsletter),
    ("become a subscriber", Any, Newsletter), ("become a subscriber", Begin, Newsletter),
    ("become a supporter", Begin, Newsletter), ("bibliography", Whole, SourceList), ("book now", Head, Promotion),
    ("bookmark", Whole, SharePrompt), ("box #", Head, Caption), ("brand content", Whole, Promotion),
    ("breaking", Whole, Metadata), ("breaking news", Head, Metadata), ("breaking news", Whole, Metadata),
    ("brought to you by", Begin, Promotion), ("browse more", Head, RelatedLinks),
    ("buy a cottage", Whole, Navigation), ("buy now", Head, Promotion), ("buy tickets", Begin, Promotion),
    ("by # min", Head, Metadata), ("by clicking", Begin, Cookie), ("by clicking accept", Begin, Cookie),
    ("by continuing to", Begin, Cookie), ("by our", Head, Byline), ("by staff", Head, Byline),
    ("byline", Head, Byline), ("can be contacted at", Any, AuthorBox), ("can be reached at", Any, AuthorBox),
    ("cancel anytime", Any, Newsletter), ("cancel at any time", Any, Newsletter), ("cancel reply", Head, CommentForm),
    ("careers", Whole, Copyright), ("categories", Head, Tags), ("category", Head, Tags),
    ("cautionary note", Whole, Copyright), ("cautionary note regarding", Begin, Copyright),
    ("change log", Begin, Metadata), ("changelog", Begin, Metadata), ("chart #", Head, Caption),
    ("citations", Whole, SourceList), ("clap", Whole, SharePrompt), ("clarification", Begin, Metadata),
    ("click here", Head, RelatedLinks), ("click to enlarge", Head, Caption), ("click to expand", Head, Navigation),
    ("click to share", Head, SharePrompt), ("close", Whole, Navigation), ("column", Whole, Metadata),
    ("comment", Whole, CommentForm), ("comment #", Whole, CommentForm), ("comment and analysis", Whole, Metadata),
    ("comments", Whole, CommentForm), ("comments #", Head, CommentForm), ("comments #", Whole, CommentForm),
    ("comments are", Head, CommentForm), ("comments are closed", Begin, CommentForm),
    ("comments are moderated", Begin, CommentForm), ("comments for this", Head, CommentForm),
    ("comments will be", Head, CommentForm), ("commercial", Whole, Promotion), ("company number", Begin, Copyright),
    ("compiled by", Head, Byline), ("connect with us", Begin, SharePrompt), ("consider becoming", Begin, Newsletter),
    ("contact", Whole, Metadata), ("contact information", Head, Metadata),
    ("contact our newsroom", Any, ReaderPrompt), ("contact the author", Begin, AuthorBox),
    ("contact the newsroom", Whole, Copyright), ("contact the reporter", Begin, AuthorBox),
    ("contact us", Whole, Navigation), ("contacts", Whole, Metadata),
    ("contains forward looking statements", Any, Copyright), ("content continues", Head, Promotion),
    ("contents", Whole, Contents), ("continue reading", Head, RelatedLinks), ("continues below", Head, Promotion),
    ("contributed by", Head, Byline), ("contributor", Head, Byline), ("cookie notice", Any, Cookie),
    ("cookie policy", Any, Cookie), ("cookie preferences", Any, Cookie), ("cookie settings", Any, Cookie),
    ("cookie settings", Whole, Cookie), ("cookies", Whole, Copyright), ("copy link", Head, SharePrompt),
    ("copy url", Head, SharePrompt), ("copyright", Begin, Copyright), ("copyright", Whole, Copyright),
    ("correction", Begin, Metadata), ("corrections", Begin, Metadata), ("crosswords", Whole, Navigation),
    ("customise", Whole, Cookie), ("customize", Whole, Cookie), ("daily newsletter", Any, Newsletter),
    ("data sources", Whole, SourceList), ("decline", Whole, Cookie), ("delivered every", Begin, Newsletter),
    ("delivered to", Begin, Newsletter), ("diagram #", Head, Caption), ("did you find this", Begin, ReaderPrompt),
    ("digital archive", Whole, Navigation), ("disclaimer", Begin, Promotion), ("disclosure", Begin, Promotion),
    ("disclosure statement", Whole, Copyright), ("discover more", Head, RelatedLinks),
    ("discussion", Whole, CommentForm), ("discussion about this", Head, CommentForm),
    ("discussions", Whole, CommentForm), ("do not miss", Head, RelatedLinks),
    ("do not necessarily reflect", Any, AuthorBox), ("do not necessarily represent", Any, AuthorBox),
    ("do not sell", Begin, Cookie), ("do you agree", Begin, ReaderPrompt),
    ("do you have a story", Begin, ReaderPrompt), ("do you have a tip", Begin, ReaderPrompt),
    ("do you have an opinion", Begin, ReaderPrompt), ("does not constitute financial advice", Any, Promotion),
    ("don't miss", Head, RelatedLinks), ("don't miss out", Begin, Newsletter), ("donate", Begin, Newsletter),
    ("donate", Head, Newsletter), ("donate", Whole, Newsletter), ("download our", Begin, Newsletter),
    ("download the app", Begin, Newsletter), ("download the app", Whole, Newsletter),
    ("earn a commission", Any, Promotion), ("edit", Whole, Navigation), ("edited and condensed", Any, Metadata),
    ("edited by", Head, Byline), ("editing by", Head, Byline), ("editor choice", Head, RelatedLinks),
    ("editor note", Begin, Metadata), ("editor picks", Head, RelatedLinks), ("editor picks", Whole, RelatedLinks),
    ("editorial", Whole, Metadata), ("edits throughout", Begin, Metadata), ("email", Whole, CommentForm),
    ("email this", Head, SharePrompt), ("email us at", Any, ReaderPrompt), ("email us here", Any, ReaderPrompt),
    ("embargoed", Head, Metadata), ("embed", Whole, ImageRemains), ("embedded content", Whole, ImageRemains),
    ("end of newsletter", Head, Navigation), ("endnotes", Whole, SourceList), ("ends", Head, Metadata),
    ("ends", Whole, Metadata), ("enjoyed this", Begin, Newsletter), ("enjoying this", Begin, Newsletter),
    ("enlarge image", Head, Navigation), ("enter your email", Begin, Newsletter),
    ("estimated reading", Head, Metadata), ("exclusive", Whole, Metadata), ("exhibit #", Head, Caption),
    ("explainer", Whole, Metadata), ("explore more", Head, RelatedLinks), ("explore more", Whole, RelatedLinks),
    ("explore more on", Head, RelatedLinks), ("explore our", Head, RelatedLinks), ("explore topics", Head, Tags),
    ("external links", Whole, SourceList), ("facebook", Whole, SharePrompt), ("fact check", Whole, Metadata),
    ("faq and help", Whole, Copyright), ("feature", Whole, Metadata), ("featured image", Whole, ImageRemains),
    ("fig #", Head, Caption), ("figure", Whole, ImageRemains), ("figure #", Head, Caption),
    ("file photo", Any, Caption), ("file photo", Head, Caption), ("filed in", Head, Tags),
    ("filed under", Head, Tags), ("find out more", Head, RelatedLinks), ("find us on", Begin, SharePrompt),
    ("first published", Begin, Metadata), ("first published", Head, Metadata), ("follow", Whole, SharePrompt),
    ("follow @", Begin, SharePrompt), ("follow along on", Begin, SharePrompt), ("follow her", Begin, AuthorBox),
    ("follow her on", Any, AuthorBox), ("follow him", Begin, AuthorBox), ("follow him on", Any, AuthorBox),
    ("follow me on", Begin, SharePrompt), ("follow our", Begin, SharePrompt),
    ("follow the author", Begin, SharePrompt), ("follow them", Begin, AuthorBox), ("follow them on", Any, AuthorBox),
    ("follow us", Begin, SharePrompt), ("follow us", Whole, SharePrompt), ("follow us on", Any, SharePrompt),
    ("footnotes", Whole, SourceList), ("for further information", Head, Metadata),
    ("for further information contact", Begin, Metadata), ("for further information please", Begin, Metadata),
    ("for immediate release", Head, Metadata), ("for information purposes only", Any, Copyright),
    ("for informational purposes only", Any, Copyright), ("for media", Head, Metadata),
    ("for more information about", Begin, Metadata), ("for more information contact", Begin, Metadata),
    ("for more information contact", Head, Metadata), ("for more information on", Begin, Metadata),
    ("for more information please", Begin, Metadata), ("for more information visit", Begin, Metadata),
    ("for more news", Begin, Newsletter), ("for more stories like", Begin, Newsletter), ("for press", Head, Metadata),
    ("for the next time i comment", Any, CommentForm), ("for you", Whole, RelatedLinks),
    ("forward looking statements", Whole, Copyright), ("found a typo", Begin, ReaderPrompt),
    ("free newsletter", Any, Newsletter), ("free newsletter", Begin, Newsletter),
    ("free or paid subscriber", Any, ReaderPrompt), ("free trial", Any, Newsletter), ("from our", Head, Byline),
    ("from our partners", Whole, RelatedLinks), ("from the archive", Head, RelatedLinks),
    ("from the web", Whole, RelatedLinks), ("full disclosure", Begin, Promotion),
    ("further coverage", Head, RelatedLinks), ("further coverage", Whole, RelatedLinks),
    ("further reading", Whole, SourceList), ("gallery", Whole, ImageRemains), ("get # off", Head, Promotion),
    ("get breaking", Begin, Newsletter), ("get exclusive", Begin, Newsletter), ("get in touch", Begin, ReaderPrompt),
    ("get our", Begin, Newsletter), ("get started", Whole, Navigation), ("get the app", Begin, Newsletter),
    ("get the best", Begin, Newsletter), ("get the latest", Begin, Newsletter), ("get unlimited", Begin, Newsletter),
    ("get updates", Begin, Newsletter), ("getty images", Any, Caption), ("gift", Whole, SharePrompt),
    ("gift this", Head, SharePrompt), ("gift this article", Whole, SharePrompt), ("give a gift", Begin, Newsletter),
    ("give this article", Head, SharePrompt), ("go back", Head, Navigation), ("go to", Head, Navigation),
    ("got a question", Begin, ReaderPrompt), ("got a story", Begin, ReaderPrompt), ("got a tip", Begin, ReaderPrompt),
    ("got it", Whole, Cookie), ("graphic #", Head, Caption), ("graphics by", Head, Byline),
    ("guarantee of future results", Any, Copyright), ("guest post", Whole, Metadata), ("guest post by", Head, Byline),
    ("hashtags", Head, Tags), ("have a question", Begin, ReaderPrompt), ("have a tip", Begin, ReaderPrompt),
    ("have you been affected", Begin, ReaderPrompt), ("have you got", Begin, ReaderPrompt),
    ("have your say", Begin, ReaderPrompt), ("hide comments", Whole, CommentForm), ("hide contents", Head, Contents),
    ("holds positions in", Any, Copyright), ("home", Whole, Navigation), ("home page", Head, Navigation),
    ("how useful was", Begin, ReaderPrompt), ("i agree", Whole, Cookie), ("if you enjoyed", Begin, Newsletter),
    ("if you enjoyed this", Begin, Newsletter), ("if you found this", Begin, SharePrompt),
    ("if you have a story", Begin, ReaderPrompt), ("if you have any", Begin, ReaderPrompt),
    ("if you liked", Begin, Newsletter), ("illustration #", Head, Caption), ("illustration by", Head, Byline),
    ("illustrations by", Head, Byline), ("image", Whole, ImageRemains), ("image by", Head, Caption),
    ("image caption", Head, ImageRemains), ("image caption", Whole, ImageRemains), ("image courtesy", Head, Caption),
    ("image courtesy of", Any, Caption), ("image credit", Head, Caption), ("image description", Whole, ImageRemains),
    ("image source", Head, Caption), ("img", Whole, ImageRemains), ("important disclosures", Begin, Copyright),
    ("impressum", Begin, Copyright), ("imprint", Begin, Copyright), ("in association with", Head, Promotion),
    ("in case you missed it", Whole, RelatedLinks), ("in conversation with", Head, Byline),
    ("in depth", Whole, Metadata), ("in other news", Head, RelatedLinks), ("in partnership with", Head, Promotion),
    ("in the comment section", Any, ReaderPrompt), ("in the comments below", Any, ReaderPrompt),
    ("in the comments section", Any, ReaderPrompt), ("in this article", Whole, Contents),
    ("in this guide", Whole, Contents), ("in this issue", Whole, Contents), ("in this post", Whole, Contents),
    ("in this report", Whole, Contents), ("in this section", Head, RelatedLinks), ("in this story", Whole, Contents),
    ("in your inbox", Any, Newsletter), ("infographic", Head, Caption), ("inside this article", Whole, Contents),
    ("intended for institutional", Any, Copyright), ("intended for professional investors", Any, Copyright),
    ("international edition", Whole, Navigation), ("interview", Whole, Metadata), ("interview by", Head, Byline),
    ("interviewed by", Head, Byline), ("investor contact", Head, Metadata), ("investor relations", Head, Metadata),
    ("is a columnist", Any, AuthorBox), ("is a freelance", Any, AuthorBox), ("is a staff writer", Any, AuthorBox),
    ("istock", Any, Caption), ("jobs", Whole, Navigation), ("join #", Begin, Newsletter),
    ("join more than", Begin, Newsletter), ("join our", Begin, Newsletter), ("join over", Begin, Newsletter),
    ("join the conversation", Head, CommentForm), ("join the discussion", Head, CommentForm),
    ("join the mailing", Head, Newsletter), ("join the newsletter", Begin, Newsletter),
    ("join the newsletter", Head, Newsletter), ("join thousands", Begin, Newsletter),
    ("join us on", Begin, SharePrompt), ("jump to", Head, Navigation), ("jump to a section", Head, Contents),
    ("jump to section", Head, Contents), ("jump to section", Whole, Contents), ("keep reading", Head, RelatedLinks),
    ("keep reading", Whole, RelatedLinks), ("keep up with", Begin, Newsletter), ("key sections", Whole, Contents),
    ("keywords", Head, Tags), ("labels", Head, Tags), ("last edited", Head, Metadata),
    ("last modified", Head, Metadata), ("last reviewed", Head, Metadata), ("last update", Head, Metadata),
    ("last updated", Head, Metadata), ("latest articles", Head, RelatedLinks), ("latest from", Head, RelatedLinks),
    ("latest news", Head, RelatedLinks), ("latest posts", Head, RelatedLinks), ("latest stories", Head, RelatedLinks),
    ("learn more", Head, RelatedLinks), ("leave a comment", Head, CommentForm), ("leave a reply", Head, CommentForm),
    ("leave a response", Head, CommentForm), ("leave your comment", Head, CommentForm), ("legal", Whole, Copyright),
    ("legal disclaimer", Whole, Copyright), ("legal notice", Whole, Copyright), ("let us know", Begin, ReaderPrompt),
    ("let us know in", Any, ReaderPrompt), ("letters", Whole, Metadata), ("license this", Begin, Copyright),
    ("licensed under a creative", Any, Copyright), ("licensing", Whole, Copyright),
    ("licensing rights", Begin, Copyright), ("like", Whole, SharePrompt), ("like loading", Whole, SharePrompt),
    ("like this", Whole, SharePrompt), ("like us on", Begin, SharePrompt), ("like us on facebook", Any, SharePrompt),
    ("like what you", Begin, Newsletter), ("liked this", Begin, Newsletter), ("likes", Whole, SharePrompt),
    ("limited time", Begin, Promotion), ("linkedin", Whole, SharePrompt), ("listen", Whole, SharePrompt),
    ("listen to this article", Head, SharePrompt), ("live", Whole, Metadata), ("live tv", Whole, Navigation),
    ("load comments", Head, CommentForm), ("load more", Whole, Navigation), ("loading", Whole, Navigation),
    ("loading comments", Head, CommentForm), ("loading video", Whole, ImageRemains), ("log in", Whole, Navigation),
    ("log in or register", Begin, CommentForm), ("log in to", Head, CommentForm), ("login", Whole, Navigation),
    ("long read", Whole, Metadata), ("main menu", Whole, Navigation), ("make a donation", Begin, Newsletter),
    ("make us", Head, SharePrompt), ("manage", Whole, Cookie), ("manage cookies", Whole, Cookie),
    ("manage options", Whole, Cookie), ("manage preferences", Whole, Cookie), ("map #", Head, Caption),
    ("may hold a position", Any, Copyright), ("may hold positions", Any, Copyright),
    ("may not be published broadcast", Any, Copyright), ("may not be redistributed", Any, Copyright),
    ("may not be reproduced", Any, Copyright), ("media caption", Head, ImageRemains),
    ("media contact", Head, Metadata), ("media contacts", Head, Metadata), ("media enquiries", Head, Metadata),
    ("media inquiries", Head, Metadata), ("meet the author", Begin, AuthorBox), ("menu", Whole, Navigation),
    ("min read", Any, Metadata), ("mins read", Any, Metadata), ("minute read", Any, Metadata),
    ("minutes read", Any, Metadata), ("more articles", Head, RelatedLinks), ("more articles by", Begin, AuthorBox),
    ("more coverage", Whole, RelatedLinks), ("more from", Head, RelatedLinks),
    ("more like this", Whole, RelatedLinks), ("more news", Head, RelatedLinks), ("more news", Whole, RelatedLinks),
    ("more on", Head, RelatedLinks), ("more on these topics", Head, Tags),
    ("more on this story", Whole, RelatedLinks), ("more posts by", Begin, AuthorBox),
    ("more stories", Head, RelatedLinks), ("more stories", Whole, RelatedLinks),
    ("more to read", Whole, RelatedLinks), ("morning briefing email", Any, Newsletter),
    ("morning newsletter", Any, Newsletter), ("most commented", Whole, RelatedLinks),
    ("most discussed", Head, RelatedLinks), ("most popular", Head, RelatedLinks), ("most read", Head, RelatedLinks),
    ("most shared", Head, RelatedLinks), ("most viewed", Head, RelatedLinks), ("most viewed", Whole, RelatedLinks),
    ("my account", Whole, Navigation), ("my news", Whole, Navigation), ("name", Whole, CommentForm),
    ("never miss", Begin, Newsletter), ("newer post", Head, Navigation), ("newer posts", Head, Navigation),
    ("news", Whole, Navigation), ("news analysis", Whole, Metadata), ("newsletter", Whole, Newsletter),
    ("newsletter signup", Any, Newsletter), ("newsletters", Whole, Newsletter), ("next article", Head, Navigation),
    ("next post", Head, Navigation), ("next story", Head, RelatedLinks), ("next up", Head, RelatedLinks),
    ("no comments", Whole, CommentForm), ("no comments yet", Head, CommentForm),
    ("no guarantee of future", Any, Copyright), ("no part of their compensation", Any, Copyright),
    ("no posts", Head, CommentForm), ("no posts", Whole, CommentForm), ("not an offer to", Any, Copyright),
    ("not constitute an offer", Any, Copyright), ("not financial advice", Any, Promotion),
    ("not indicative of future", Any, Copyright), ("not investment advice", Any, Promotion),
    ("not responsible for the content", Any, Copyright), ("note to readers", Begin, Metadata),
    ("notes", Whole, SourceList), ("notes and references", Whole, SourceList),
    ("notes and sources", Whole, SourceList), ("notices", Whole, Navigation), ("notify me of", Begin, CommentForm),
    ("obituary", Whole, Metadata), ("older post", Head, Navigation), ("older posts", Head, Navigation),
    ("on this page", Whole, Contents), ("open in app", Whole, Navigation), ("opinion", Whole, Metadata),
    ("opinion by", Head, Byline), ("opinions are her", Any, AuthorBox), ("opinions are his", Any, AuthorBox),
    ("opinions are their", Any, AuthorBox), ("opinions expressed", Any, AuthorBox), ("order now", Head, Promotion),
    ("originally appeared", Begin, Metadata), ("originally published", Begin, Metadata),
    ("originally published", Head, Metadata), ("other articles by", Begin, AuthorBox),
    ("other news", Head, RelatedLinks), ("other stories", Head, RelatedLinks),
    ("our free newsletter", Any, Newsletter), ("our newsletter", Any, Newsletter),
    ("our newsletter", Begin, Newsletter), ("our partners store", Any, Cookie), ("our standards", Begin, Copyright),
    ("overview of contents", Whole, Contents), ("page # of", Head, Navigation), ("page contents", Whole, Contents),
    ("page helpful", Any, ReaderPrompt), ("paid content", Whole, Promotion), ("paid for by", Head, Promotion),
    ("paid partnership", Whole, Promotion), ("paid post", Whole, Promotion), ("paid subscriber", Any, Newsletter),
    ("part of my compensation", Any, Copyright), ("partner content", Whole, Promotion),
    ("past performance", Begin, Copyright), ("per month after", Any, Newsletter), ("permission to", Begin, Copyright),
    ("photo", Whole, ImageRemains), ("photo by", Head, Caption), ("photo courtesy", Head, Caption),
    ("photo courtesy of", Any, Caption), ("photo credit", Head, Caption), ("photo source", Head, Caption),
    ("photograph by", Head, Caption), ("photographs by", Head, Byline), ("photography by", Head, Byline),
    ("photos by", Head, Byline), ("picture", Whole, ImageRemains), ("picture alliance", Any, Caption),
    ("picture by", Head, Caption), ("picture credit", Head, Caption), ("pin it", Head, SharePrompt),
    ("placeholder", Whole, ImageRemains), ("play", Whole, ImageRemains), ("play video", Whole, ImageRemains),
    ("please log in", Begin, CommentForm), ("please sign in", Begin, CommentForm), ("podcast", Whole, Metadata),
    ("pool report", Begin, Metadata), ("popular now", Head, RelatedLinks), ("popular on", Head, RelatedLinks),
    ("popular posts", Head, RelatedLinks), ("popular stories", Head, RelatedLinks),
    ("post a comment", Head, CommentForm), ("post comment", Whole, CommentForm),
    ("post navigation", Head, Navigation), ("post on", Head, SharePrompt), ("posted", Head, Metadata),
    ("posted", Whole, Metadata), ("posted by", Head, Byline), ("posted in", Head, Tags),
    ("posted on", Head, Metadata), ("posted under", Head, Tags), ("powered by", Head, Copyright),
    ("powered by disqus", Head, CommentForm), ("presented by", Head, Promotion), ("press contact", Head, Metadata),
    ("press contacts", Head, Metadata), ("press enquiries", Head, Metadata), ("press inquiries", Head, Metadata),
    ("press office", Head, Metadata), ("press release", Whole, Metadata), ("previous article", Head, Navigation),
    ("previous post", Head, Navigation), ("previously on", Head, RelatedLinks), ("print", Whole, Navigation),
    ("print article", Head, SharePrompt), ("print subscriptions", Whole, Navigation),
    ("print this", Head, SharePrompt), ("print this", Whole, SharePrompt), ("privacy", Whole, Copyright),
    ("privacy notice", Begin, Copyright), ("privacy policy", Any, Copyright), ("privacy policy", Whole, Copyright),
    ("produced by", Head, Byline), ("promoted", Whole, Promotion), ("promoted by", Head, Promotion),
    ("promoted stories", Head, Promotion), ("promotion", Whole, Promotion), ("proudly powered", Head, Copyright),
    ("publication date", Head, Metadata), ("published", Head, Metadata), ("published", Whole, Metadata),
    ("published by", Begin, Copyright), ("published by", Head, Byline), ("purchase licensing", Begin, Copyright),
    ("puzzles", Whole, Navigation), ("quick links", Whole, Contents), ("rate this", Begin, ReaderPrompt),
    ("rating definitions", Begin, Copyright), ("read all # comments", Head, CommentForm),
    ("read also", Head, RelatedLinks), ("read also", Whole, RelatedLinks), ("read more", Head, RelatedLinks),
    ("read more by", Begin, AuthorBox), ("read next", Head, RelatedLinks), ("read the comments", Head, CommentForm),
    ("read the full", Head, RelatedLinks), ("read the original", Begin, Metadata), ("read time", Head, Metadata),
    ("reader supported publication", Any, ReaderPrompt), ("reading time", Head, Metadata),
    ("ready for more", Begin, Newsletter), ("receive new posts", Any, Newsletter),
    ("recent articles", Head, RelatedLinks), ("recent posts", Head, RelatedLinks),
    ("recommended", Whole, RelatedLinks), ("recommended articles", Head, RelatedLinks),
    ("recommended for", Head, RelatedLinks), ("recommended reading", Head, RelatedLinks),
    ("recommended sources", Whole, SourceList), ("recommended stories", Head, RelatedLinks),
    ("reference list", Whole, SourceList), ("references", Whole, SourceList),
    ("references and notes", Whole, SourceList), ("register", Whole, Navigation),
    ("register at the", Begin, Promotion), ("registered in england", Any, Copyright),
    ("registered office", Begin, Copyright), ("registration is open", Begin, Promotion), ("reject", Whole, Cookie),
    ("reject all", Whole, Cookie), ("related", Whole, RelatedLinks), ("related article", Head, RelatedLinks),
    ("related articles", Head, RelatedLinks), ("related content", Head, RelatedLinks),
    ("related coverage", Head, RelatedLinks), ("related from", Head, RelatedLinks),
    ("related internet", Head, RelatedLinks), ("related internet links", Whole, RelatedLinks),
    ("related links", Head, RelatedLinks), ("related links", Whole, RelatedLinks),
    ("related news", Head, RelatedLinks), ("related post", Head, RelatedLinks), ("related posts", Head, RelatedLinks),
    ("related reading", Head, RelatedLinks), ("related stories", Head, RelatedLinks),
    ("related story", Head, RelatedLinks), ("related tags", Head, Tags), ("related topics", Head, RelatedLinks),
    ("related topics", Whole, RelatedLinks), ("related video", Head, RelatedLinks), ("release date", Head, Metadata),
    ("remove ads", Whole, Promotion), ("reply", Whole, CommentForm), ("reply to", Head, CommentForm),
    ("report an error", Begin, ReaderPrompt), ("report by", Head, Byline), ("report this ad", Whole, Promotion),
    ("report this comment", Head, CommentForm), ("reporting by", Head, Byline), ("repost", Whole, SharePrompt),
    ("reprints", Whole, Copyright), ("reprints and", Begin, Copyright), ("republish this", Any, Copyright),
    ("required fields are marked", Any, CommentForm), ("resources", Whole, SourceList),
    ("responses", Whole, CommentForm), ("responsible editor", Begin, Copyright), ("restack", Whole, SharePrompt),
    ("restacks", Whole, SharePrompt), ("return to", Head, Navigation), ("reuse this", Head, RelatedLinks),
    ("review", Whole, Metadata), ("review by", Head, Byline), ("safe harbor", Whole, Copyright),
    ("safe harbor statement", Whole, Copyright), ("save", Whole, SharePrompt), ("save # on", Head, Promotion),
    ("save for later", Head, SharePrompt), ("save my name email", Any, CommentForm),
    ("save preferences", Whole, Cookie), ("save this", Head, SharePrompt), ("screenshot", Head, Caption),
    ("scroll to", Head, Navigation), ("scroll to continue", Head, Promotion), ("search", Whole, Navigation),
    ("search jobs", Whole, Navigation), ("see a mistake", Begin, ReaderPrompt), ("see all", Whole, Navigation),
    ("see all comments", Head, CommentForm), ("see also", Head, RelatedLinks), ("see also", Whole, RelatedLinks),
    ("see more", Head, RelatedLinks), ("selected sources", Whole, SourceList), ("send this", Head, SharePrompt),
    ("send us a tip", Any, ReaderPrompt), ("send us your", Begin, ReaderPrompt),
    ("send your letters", Any, ReaderPrompt), ("sent every", Begin, Newsletter), ("share", Whole, SharePrompt),
    ("share article", Head, SharePrompt), ("share copy", Head, SharePrompt), ("share on", Head, SharePrompt),
    ("share price", Whole, Metadata), ("share the", Head, SharePrompt), ("share this", Head, SharePrompt),
    ("share this article", Any, SharePrompt), ("share this post", Any, SharePrompt),
    ("share this story", Any, SharePrompt), ("share to", Head, SharePrompt), ("share via", Head, SharePrompt),
    ("share with", Head, SharePrompt), ("share your story", Whole, Navigation), ("shop now", Head, Promotion),
    ("shop the", Head, Promotion), ("show all", Head, Navigation), ("show comments", Head, CommentForm),
    ("show comments", Whole, CommentForm), ("show contents", Head, Contents), ("show more", Whole, Navigation),
    ("shutterstock", Any, Caption), ("sign in", Whole, Navigation), ("sign in or register", Begin, CommentForm),
    ("sign in to", Head, CommentForm), ("sign up", Begin, Newsletter), ("sign up", Whole, Newsletter),
    ("sign up for", Any, Newsletter), ("sign up to", Any, Newsletter), ("signup", Begin, Newsletter),
    ("similar articles", Head, RelatedLinks), ("similar posts", Head, RelatedLinks),
    ("similar stories", Head, RelatedLinks), ("site index", Whole, Navigation), ("site map", Whole, Copyright),
    ("sitemap", Whole, Copyright), ("skip", Whole, Navigation), ("skip advertisement", Head, Navigation),
    ("skip newsletter", Head, Navigation), ("skip past", Head, Navigation), ("skip to", Head, Navigation),
    ("slideshow", Whole, ImageRemains), ("sort by", Head, CommentForm), ("source", Whole, SourceList),
    ("source list", Whole, SourceList), ("source notes", Whole, SourceList), ("source original", Head, Metadata),
    ("sources", Whole, SourceList), ("sources and further reading", Whole, SourceList),
    ("sources and references", Whole, SourceList), ("sources cited", Whole, SourceList),
    ("special report", Whole, Metadata), ("sponsor message", Whole, Promotion), ("sponsored", Whole, Promotion),
    ("sponsored by", Head, Promotion), ("sponsored content", Head, Promotion),
    ("sponsored content", Whole, Promotion), ("sponsored feature", Whole, Metadata),
    ("sponsored links", Head, Promotion), ("sponsored post", Whole, Promotion), ("sport", Whole, Navigation),
    ("spotted a mistake", Begin, ReaderPrompt), ("spread the word", Begin, SharePrompt),
    ("staff reporter", Head, Byline), ("staff writer", Head, Byline), ("start your free", Begin, Newsletter),
    ("start your substack", Begin, Newsletter), ("stay in the know", Begin, Newsletter),
    ("stay informed", Begin, Newsletter), ("stay up to date", Begin, Newsletter), ("store cookies", Any, Cookie),
    ("stories for you", Head, RelatedLinks), ("stories you may", Head, RelatedLinks), ("story by", Head, Byline),
    ("story continues", Head, Promotion), ("subjects", Head, Tags), ("submit", Whole, CommentForm),
    ("subscribe", Whole, Newsletter), ("subscribe for", Begin, Newsletter), ("subscribe here", Begin, Newsletter),
    ("subscribe now", Begin, Newsletter), ("subscribe now", Whole, Newsletter), ("subscribe to", Begin, Newsletter),
    ("subscribe today", Begin, Newsletter), ("subscribe via", Begin, Newsletter),
    ("subscribe wherever", Begin, Newsletter), ("subscribers who get", Any, Newsletter),
    ("suggested topics", Head, Tags), ("support independent", Begin, Newsletter),
    ("support local", Begin, Newsletter), ("support my work", Any, Newsletter), ("support our", Begin, Newsletter),
    ("support our work", Any, Newsletter), ("support quality", Begin, Newsletter), ("support us", Begin, Newsletter),
    ("support us", Whole, Newsletter), ("swipe to", Head, Navigation), ("switch to", Head, Navigation),
    ("table #", Head, Caption), ("table of contents", Head, Contents), ("table of contents", Whole, Contents),
    ("tag", Head, Tags), ("tagged", Head, Tags), ("tags", Head, Tags), ("take our poll", Any, ReaderPrompt),
    ("tap to", Head, Navigation), ("tell us in the comments", Any, ReaderPrompt),
    ("tell us what", Begin, ReaderPrompt), ("terms", Whole, Copyright), ("terms of service", Any, Copyright),
    ("terms of use", Any, Copyright), ("terms of use", Whole, Copyright), ("text by", Head, Byline),
    ("thank you for being", Begin, Newsletter), ("thank you for reading", Begin, Newsletter),
    ("thank you for signing", Begin, Newsletter), ("thank you for subscribing", Begin, Newsletter),
    ("thanks for reading", Begin, Newsletter), ("thanks for signing", Begin, Newsletter),
    ("the content of external", Begin, Copyright), ("the conversation has been", Begin, Metadata),
    ("the following transcript", Begin, Metadata), ("the interview has been", Begin, Metadata),
    ("the latest", Whole, RelatedLinks), ("this article appeared", Begin, Metadata),
    ("this article appears", Begin, Metadata), ("this article contains affiliate", Begin, Promotion),
    ("this article first", Begin, Metadata), ("this article has been", Begin, Metadata),
    ("this article is based", Begin, Metadata), ("this article is for", Begin, Newsletter),
    ("this article is free", Begin, Newsletter), ("this article is more", Begin, Metadata),
    ("this article is part", Begin, Metadata), ("this article is sponsored", Begin, Promotion),
    ("this article originally", Begin, Metadata), ("this article was", Begin, Metadata),
    ("this comment section is", Begin, CommentForm), ("this content is sponsored", Begin, Promotion),
    ("this conversation has been", Begin, Metadata), ("this essay was", Begin, Metadata),
    ("this interview has been", Begin, Metadata), ("this interview was", Begin, Metadata),
    ("this is a breaking", Begin, Metadata), ("this is a developing story", Begin, Metadata),
    ("this material may", Begin, Copyright), ("this piece has been", Begin, Metadata),
    ("this piece was", Begin, Metadata), ("this post contains", Begin, Promotion),
    ("this post has been", Begin, Metadata), ("this post is for", Begin, Newsletter),
    ("this post is public", Begin, Newsletter), ("this post is sponsored", Begin, Promotion),
    ("this post was", Begin, Metadata), ("this site uses", Begin, Cookie), ("this story first", Begin, Metadata),
    ("this story has been", Begin, Metadata), ("this story is developing", Begin, Metadata),
    ("this story is for", Begin, Newsletter), ("this story is more", Begin, Metadata),
    ("this story is part", Begin, Metadata), ("this story originally", Begin, Metadata),
    ("this story was", Begin, Metadata), ("this story will be", Begin, Metadata), ("this text was", Begin, Metadata),
    ("this transcript", Begin, Metadata), ("this version corrects", Begin, Metadata),
    ("this website and", Begin, Copyright), ("this website uses", Begin, Cookie),
    ("tickets are available at", Begin, Promotion), ("time to read", Head, Metadata),
    ("to continue reading", Begin, Newsletter), ("to leave a comment", Any, CommentForm),
    ("to post a comment", Any, CommentForm), ("to receive new posts", Begin, Newsletter),
    ("to submit a letter", Any, ReaderPrompt), ("to your inbox", Any, Newsletter), ("toggle", Head, Navigation),
    ("toggle navigation", Whole, Navigation), ("top", Whole, Navigation), ("top news", Head, RelatedLinks),
    ("top stories", Head, RelatedLinks), ("top stories", Whole, RelatedLinks), ("topics", Head, Tags),
    ("topics", Whole, RelatedLinks), ("translated by", Begin, Metadata), ("translated from", Begin, Metadata),
    ("trending", Whole, RelatedLinks), ("trending now", Head, RelatedLinks), ("trending stories", Head, RelatedLinks),
    ("tweet", Whole, SharePrompt), ("tweet this", Head, SharePrompt), ("twitter", Whole, SharePrompt),
    ("uk edition", Whole, Navigation), ("unsplash", Any, Caption), ("unsubscribe", Any, Newsletter),
    ("up next", Head, RelatedLinks), ("up next", Whole, RelatedLinks), ("updated", Head, Metadata),
    ("updated", Whole, Metadata), ("updates with", Begin, Metadata), ("upgrade to paid", Begin, Newsletter),
    ("us edition", Whole, Navigation), ("use code", Begin, Promotion), ("use cookies", Any, Cookie),
    ("uses cookies", Any, Cookie), ("using cookies", Any, Cookie), ("video", Whole, ImageRemains),
    ("video by", Head, Byline), ("video caption", Head, ImageRemains), ("video loading", Whole, ImageRemains),
    ("video player", Whole, ImageRemains), ("view all", Whole, Navigation), ("view all comments", Head, CommentForm),
    ("view all posts", Begin, AuthorBox), ("view author", Begin, AuthorBox), ("view comments", Head, CommentForm),
    ("view gallery", Head, Navigation), ("view image in", Head, ImageRemains), ("view more", Head, RelatedLinks),
    ("view the discussion", Head, RelatedLinks), ("views are her own", Any, AuthorBox),
    ("views are his own", Any, AuthorBox), ("views are my own", Any, AuthorBox),
    ("views are their own", Any, AuthorBox), ("views expressed are", Any, AuthorBox),
    ("views expressed here", Any, AuthorBox), ("views expressed in", Any, AuthorBox),
    ("vote in our poll", Any, ReaderPrompt), ("want the latest", Begin, Newsletter),
    ("want to know more", Begin, Newsletter), ("want to read", Begin, Newsletter),
    ("was this article", Begin, ReaderPrompt), ("was this page", Begin, ReaderPrompt),
    ("watch more", Head, RelatedLinks), ("watch now", Head, RelatedLinks),
    ("we care about your privacy", Begin, Cookie), ("we value your privacy", Begin, Cookie),
    ("weather", Whole, Navigation), ("website", Whole, CommentForm), ("weekly newsletter", Any, Newsletter),
    ("what do you think", Begin, ReaderPrompt), ("what inside", Whole, Contents),
    ("what to read", Head, RelatedLinks), ("whatsapp", Whole, SharePrompt), ("when you buy", Begin, Promotion),
    ("when you purchase", Begin, Promotion), ("wherever you get your podcasts", Any, Newsletter),
    ("with additional reporting", Begin, Metadata), ("with files from", Begin, Metadata),
    ("with reporting by", Begin, Metadata), ("with reporting from", Begin, Metadata), ("words by", Head, Byline),
    ("works cited", Whole, SourceList), ("write", Whole, Navigation), ("write a comment", Head, CommentForm),
    ("write to us at", Any, ReaderPrompt), ("written and", Head, Byline), ("written by", Head, Byline),
    ("written by ai", Head, Metadata), ("written by the", Begin, AuthorBox), ("you are here", Head, Navigation),
    ("you are in the right place", Any, Promotion), ("you have # free", Begin, Newsletter),
    ("you have read", Begin, Newsletter), ("you may also", Head, RelatedLinks),
    ("you may also like", Whole, RelatedLinks), ("you may like", Whole, RelatedLinks),
    ("you might also", Head, RelatedLinks), ("you might like", Head, RelatedLinks),
    ("you must be logged in", Begin, CommentForm), ("you must be signed in", Begin, CommentForm),
    ("you need to be logged in", Begin, CommentForm),
    ("your email address will not be published", Any, CommentForm), ("your privacy choices", Begin, Cookie),
    ("your thoughts in the", Any, ReaderPrompt), ("©", Begin, Copyright),
];

/// What a line is by its phrases.
pub(super) fn kind(line: &Line<'_>) -> Option<BlockKind> {
    let kind = find(line.pieces, line.words, line.end != End::Stop, line.sentences.len() <= 1)?;
    // Of several sentences, one may be the page's and the others the article's: those are told apart later.
    let all = || line.sentences.iter().all(|sentence| sentence_kind(line.of_sentence(sentence)).is_some());
    (line.sentences.len() <= 1 || line.words <= 25 && !line.is_prose() || all()).then_some(kind)
}

/// What a sentence is by its phrases, if it is none of the article's.
pub(super) fn sentence_kind(pieces: &[Piece<'_>]) -> Option<BlockKind> {
    let words = pieces.iter().filter(|piece| !matches!(piece.shape, Shape::Mark(_))).count();
    let open = !pieces.last().is_some_and(|last| last.is('.') || last.is('!'));
    find(pieces, words, open, true)
}

/// The words of a line, numbers as `#`.
fn words<'p>(pieces: &'p [Piece<'_>]) -> impl Iterator<Item = &'p str> {
    pieces.iter().filter_map(|piece| match piece.shape {
        Shape::Word => Some(&*piece.folded),
        Shape::Digits(_) => Some("#"),
        Shape::Mark('©' | '@') => Some(if piece.is('@') { "@" } else { "©" }),
        Shape::Mark(_) => None,
    })
}

fn find(pieces: &[Piece<'_>], count: usize, open: bool, single: bool) -> Option<BlockKind> {
    if count > LONGEST_ANY || count == 0 {
        return None;
    }
    // Phrases at the head of a line come before those inside it.
    let mut inside = None;
    let mut at = 0;
    while let Some(rest) = pieces.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = words(rest.get(..1).unwrap_or_default()).next() else {
            at += 1;
            continue;
        };
        let from = PHRASES.partition_point(|phrase| first_word(phrase.0) < first);
        for phrase in PHRASES.get(from..).unwrap_or_default().iter().take_while(|phrase| first_word(phrase.0) == first)
        {
            let head = inside.is_none() && words(pieces.get(..at).unwrap_or_default()).next().is_none();
            let fits = match phrase.1 {
                Whole => head && single,
                Head => head && open && count <= LONGEST_HEAD && leads(rest, phrase.0, true),
                Begin => head && count <= LONGEST_BEGIN && leads(rest, phrase.0, false),
                Any => speaks(phrase.2, pieces, open, count),
            };
            if fits && matches(rest, phrase.0, phrase.1 == Whole) {
                if head {
                    return Some(phrase.2);
                }
                inside = inside.or(Some(phrase.2));
            }
        }
        at += 1;
    }
    inside
}

/// A single word tells only as a label: `Tags: harbour`, `Updated 6 hours ago`, but not "Updated figures show".
fn leads(rest: &[Piece<'_>], phrase: &str, short: bool) -> bool {
    if phrase.contains(' ') {
        return true;
    }
    rest.get(1).is_some_and(|next| match next.shape {
        Shape::Mark(':' | '|' | '·' | '©' | '-' | '–' | '(') | Shape::Digits(_) => true,
        Shape::Word => {
            short && (next.is_capitalised() || matches!(&*next.folded, "on" | "at" | "by" | "today" | "yesterday"))
        }
        Shape::Mark(_) => false,
    })
}

/// Whether a phrase inside a sentence makes it the page's: the page speaks to its reader or of itself. The same words
/// in an article (a law on privacy policies, a suit of a picture agency) are its matter.
fn speaks(kind: BlockKind, pieces: &[Piece<'_>], open: bool, count: usize) -> bool {
    match kind {
        Cookie | Copyright | Newsletter | Promotion => {
            open || words(pieces).any(|word| matches!(word, "we" | "our" | "us" | "you" | "your" | "©"))
        }
        Caption | Metadata => open && count <= 24,
        _ => true,
    }
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or(phrase)
}

fn matches(pieces: &[Piece<'_>], phrase: &str, whole: bool) -> bool {
    let mut written = words(pieces);
    phrase.split(' ').all(|word| written.next() == Some(word)) && (!whole || written.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    #[test]
    fn phrases_are_sorted_by_their_first_word() {
        assert!(PHRASES.is_sorted_by_key(|phrase| first_word(phrase.0)));
    }

    #[test]
    fn phrases_tell_what_a_sentence_is() {
        let of = |text: &str| sentence_kind(&pieces(text));
        assert_eq!(of("Leave a Comment"), Some(CommentForm));
        assert_eq!(of("💬 12 comments"), Some(CommentForm));
        assert_eq!(of("Sign up for our harbour newsletter."), Some(Newsletter));
        assert_eq!(of("© 2024 Harbour Post. All rights reserved."), Some(Copyright));
        assert_eq!(of("The port has more comments from readers than boats."), None);
        assert_eq!(of("Published data show that tides rise."), None);
    }
}
