use super::note::key;
use super::{CiteWords, Cited, bibtex, csl, plain, ris};

/// How a citation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Plain text as the United Nations write it.
    Un,
    /// Plain text as OSCOLA, 4th edition, has it.
    Oscola,
    /// An entry for BibTeX and biblatex.
    Bibtex,
    /// A record for reference managers, RIS.
    Ris,
    /// An array of one item, CSL-JSON.
    Csl,
}

impl Style {
    /// Every style, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Un, Self::Oscola, Self::Bibtex, Self::Ris, Self::Csl];

    /// The ending of a file's name, without a dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Un | Self::Oscola => "txt",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "json",
        }
    }

    /// The type of the file's content, without its charset, which is UTF-8.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Un | Self::Oscola => "text/plain",
            Self::Bibtex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// The name of a file with a citation: `twoprotocols-tip-3-a.bib`.
    pub fn file(self, item: &str) -> String {
        let mut name = key(item);
        name.push('.');
        name.push_str(self.ending());
        name
    }
}

/// A citation in a style.
pub fn cite(cited: &Cited, style: Style, words: &CiteWords) -> String {
    match style {
        Style::Un => plain::write(cited, words, &words.un),
        Style::Oscola => plain::write(cited, words, &words.oscola),
        Style::Bibtex => bibtex::write(cited, words),
        Style::Ris => ris::write(cited, words),
        Style::Csl => csl::write(cited, words),
    }
}
