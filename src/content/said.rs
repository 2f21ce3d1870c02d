use super::{Text, Ui, UiKey, View};

/// Where each view's own keys begin; they end where the next begin.
const OWN: [(View, UiKey); 6] = [
    (View::Compare, UiKey::CompareTitle),
    (View::Law, UiKey::LawTitle),
    (View::Recommendations, UiKey::RecommendationsTitle),
    (View::Summary, UiKey::SummaryTitle),
    (View::About, UiKey::AboutTitle),
    (View::Embed, UiKey::EmbedTitle),
];

impl Ui {
    /// These words without those that only other views say; all of them where all are shown.
    #[must_use]
    pub fn said_in(&self, view: View) -> Self {
        let mut said = self.clone();
        if view == View::All {
            return said;
        }
        let built = UiKey::RecommendationName as usize;
        let tried = UiKey::SituationTitle as usize;
        let ends = OWN.iter().skip(1).map(|(_, key)| *key as usize).chain([built]);
        for ((of, key), end) in OWN.iter().zip(ends) {
            if *of != view {
                said.forget(*key as usize..end);
            }
        }
        said.forget(built..tried);
        if view != View::Situation {
            said.words.truncate(tried);
        }
        said
    }

    fn forget(&mut self, keys: std::ops::Range<usize>) {
        self.words.iter_mut().take(keys.end).skip(keys.start).for_each(|it| *it = "".into());
    }

    /// The title of a view's page.
    pub fn title(&self, view: View) -> Text {
        let title = self.get(UiKey::Title);
        if view == View::Compare {
            return title;
        }
        self.fill(UiKey::ViewTitle, &[("view", &self.get(view.name())), ("title", &title)])
    }
}
