use crate::search::Kind;

words! {
    /// What the program says: a key of `content/<lang>/find.json`.
    Hint = "hint",
    List = "list",
    Found = "found",
    FoundOne = "found-one",
    FoundNone = "found-none",
    More = "more",
    Element = "element",
    Offence = "offence",
    Row = "row",
    Provision = "provision",
    Recommendation = "recommendation",
    Duty = "duty",
    Paragraph = "paragraph",
    Scenario = "scenario",
    Topic = "topic",
    Same = "same",
    Changed = "changed",
    NoMark = "no-mark",
    NoItem = "no-item",
    Title = "title",
    Link = "link",
    LinkNone = "link-none",
    CopyLink = "copy-link",
    Style = "style",
    StyleUn = "style-un",
    StyleOscola = "style-oscola",
    StyleBibtex = "style-bibtex",
    StyleRis = "style-ris",
    StyleCsl = "style-csl",
    Citation = "citation",
    Mark = "mark",
    CopyCitation = "copy-citation",
    SaveCitation = "save-citation",
    PrintItem = "print-item",
    PrintView = "print-view",
    Copied = "copied",
    NotCopied = "not-copied",
    Close = "close",
}

impl Word {
    /// What items of a kind are called together.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Element => Self::Element,
            Kind::Offence => Self::Offence,
            Kind::Row => Self::Row,
            Kind::Provision => Self::Provision,
            Kind::Recommendation => Self::Recommendation,
            Kind::Duty => Self::Duty,
            Kind::Paragraph => Self::Paragraph,
            Kind::Scenario => Self::Scenario,
            Kind::Topic => Self::Topic,
        }
    }
}
