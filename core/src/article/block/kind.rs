//! The kinds of blocks.

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The article's title.
    Headline,
    /// The lines under the headline that sum the article up.
    Standfirst,
    /// Who wrote, edited or photographed it.
    Byline,
    /// Where and when it was written, at the head of the first paragraph: `LONDON, May 5 (Agency) —`.
    Dateline,
    /// The title of a part.
    Heading,
    /// A label at the head of a paragraph or item: `Memory:`; in a conversation the speaker's: `MB:`.
    Label,
    /// Running text.
    Paragraph,
    /// An item of a list that says something.
    ListItem,
    /// A quotation set off.
    Quotation,
    /// A sentence of the article repeated as an ornament.
    PullQuote,
    /// A line that only announces the list or figure under it.
    LeadIn,
    /// What an interviewer says.
    Prompt,
    /// The legend of a picture, figure or table.
    Caption,
    /// A row of a table.
    TableRow,
    /// When it was published or changed, how long it takes to read, notes of the editors.
    Metadata,
    /// Menus, crumbs, buttons.
    Navigation,
    /// An invitation to send the article on or follow somebody.
    SharePrompt,
    /// A question to the reader.
    ReaderPrompt,
    /// Readers' comments and the form for them.
    CommentForm,
    /// Links to other articles.
    RelatedLinks,
    /// A table of contents.
    Contents,
    /// A question about cookies.
    Cookie,
    /// An invitation to subscribe or give.
    Newsletter,
    /// Advertisements and their disclosure.
    Promotion,
    /// Rights and terms.
    Copyright,
    /// About the author.
    AuthorBox,
    /// Sources, references, further reading.
    SourceList,
    /// Key words.
    Tags,
    /// What is left of a picture: `.png)`.
    ImageRemains,
    /// A place where a system was to put something: `[[…]]`.
    Placeholder,
    /// Search terms strung together for machines.
    Keywords,
}

impl BlockKind {
    /// Whether the article itself speaks here, so that claims may stand in it.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quotation)
    }

    /// Whether it belongs to the page rather than to the article.
    pub fn is_boilerplate(self) -> bool {
        matches!(
            self,
            Self::Metadata
                | Self::Navigation
                | Self::SharePrompt
                | Self::ReaderPrompt
                | Self::CommentForm
                | Self::RelatedLinks
                | Self::Contents
                | Self::Cookie
                | Self::Newsletter
                | Self::Promotion
                | Self::Copyright
                | Self::AuthorBox
                | Self::SourceList
                | Self::Tags
                | Self::ImageRemains
                | Self::Placeholder
                | Self::Keywords
        )
    }
}
