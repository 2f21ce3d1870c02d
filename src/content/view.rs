use super::{Content, Text, UiKey};

/// One page of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The two offences side by side, with the recommendations beside them.
    Compare,
    /// The law applied to facts.
    Situation,
    /// The offences, the duties and the treaty words.
    Law,
    /// The action points.
    Recommendations,
    /// The document.
    Summary,
    /// Sources, edition, limits, privacy.
    About,
    /// For webmasters: the code for a page of theirs.
    Embed,
    /// The text of all of them on one page, but for that.
    All,
}

impl View {
    /// In the order of the navigation, and then those that are not in it.
    pub const ALL: [Self; 8] = [
        Self::Compare,
        Self::Situation,
        Self::Law,
        Self::Recommendations,
        Self::Summary,
        Self::About,
        Self::Embed,
        Self::All,
    ];

    /// Those that the app draws, each on a page of its own: all but [`View::All`].
    pub const DRAWN: [Self; 7] = first();

    /// Those of the guide itself, which are in the navigation and each from a part of the content.
    pub const LOADED: [Self; 6] = first();

    /// Its id on the page and in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Situation => "situation",
            Self::Law => "law",
            Self::Recommendations => "recommendations",
            Self::Summary => "summary",
            Self::About => "about",
            Self::Embed => "embed",
            Self::All => "all",
        }
    }

    /// Its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Compare => "index.html",
            Self::Situation => "situation.html",
            Self::Law => "law.html",
            Self::Recommendations => "recommendations.html",
            Self::Summary => "summary.html",
            Self::About => "about.html",
            Self::Embed => "embed-this.html",
            Self::All => "all.html",
        }
    }

    /// The view of the guide with this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::LOADED.into_iter().find(|view| view.id() == id)
    }

    /// The view that the app draws for a file, or for a folder, which shows the first.
    pub fn of_file(name: &str) -> Option<Self> {
        let file = if name.is_empty() { Self::Compare.file() } else { name };
        Self::DRAWN.into_iter().find(|view| view.file() == file)
    }

    /// Its name in the navigation, or where there is none its title.
    pub const fn name(self) -> UiKey {
        match self {
            Self::Compare => UiKey::CompareNav,
            Self::Situation => UiKey::SituationNav,
            Self::Law => UiKey::LawNav,
            Self::Recommendations => UiKey::RecommendationsNav,
            Self::Summary => UiKey::SummaryNav,
            Self::About => UiKey::AboutNav,
            Self::Embed => UiKey::EmbedTitle,
            Self::All => UiKey::AllNav,
        }
    }

    /// Whether a guide with this content has it: a document may recommend nothing.
    pub fn is_in(self, content: &Content) -> bool {
        self != Self::Recommendations || !content.recommendations.is_empty()
    }

    /// The title of its page.
    pub fn title(self, content: &Content) -> Text {
        super::Ui::title(&content.ui, self)
    }

    /// What its page says of itself to those who list it.
    pub fn description(self, content: &Content) -> Text {
        content.ui.get(match self {
            Self::Compare => UiKey::CompareDescription,
            Self::Situation => UiKey::SituationDescription,
            Self::Law => UiKey::LawDescription,
            Self::Recommendations => UiKey::RecommendationsDescription,
            Self::Summary => UiKey::SummaryDescription,
            Self::About => UiKey::AboutDescription,
            Self::Embed => UiKey::EmbedDescription,
            Self::All => UiKey::AllDescription,
        })
    }
}

/// The first of all views.
const fn first<const N: usize>() -> [View; N] {
    let (mut views, mut place) = ([View::Compare; N], 0);
    while place < N {
        views[place] = View::ALL[place];
        place += 1;
    }
    views
}
