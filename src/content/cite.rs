use super::{Content, Id, Text, UiKey};

impl Content {
    /// What an item is called on screen; none for an id that no item has.
    pub fn name(&self, id: &str) -> Option<Text> {
        if let Some(element) = self.element(id) {
            return Some(element.words.label.clone());
        }
        if let Some(offence) = self.offence(id) {
            return Some(offence.words.label.clone());
        }
        if let Some(row) = self.rows.iter().find(|row| &*row.id == id) {
            return Some(row.words.title.clone());
        }
        if self.provision(id).is_some() {
            return Some(self.cite(id));
        }
        if let Some(duty) = self.obligations.iter().find(|duty| &*duty.id == id) {
            return Some(self.cite(duty.provisions.first()?));
        }
        if let Some(section) = self.summary.all_sections().find(|it| &*it.id == id) {
            return section.title.clone();
        }
        if let Some(topic) = self.about.topics.iter().find(|it| &*it.id == id) {
            return Some(topic.title.clone());
        }
        if let Some(scenario) = self.scenarios.iter().find(|it| &*it.id == id) {
            return Some(scenario.words.title.clone());
        }
        let (kind, number) = id.rsplit_once('-')?;
        match kind {
            "rec" => Some(self.ui.fill(UiKey::RecommendationName, &[("n", number)])),
            "para" => Some(self.ui.fill(UiKey::ParagraphName, &[("n", &self.cited(number))])),
            _ => None,
        }
    }

    /// The number with which a paragraph is cited.
    fn cited(&self, number: &str) -> Text {
        let cited = number.parse().ok().and_then(|number| self.summary.cited(number));
        cited.unwrap_or_else(|| number.into())
    }

    /// How to cite an item, as plain text without an address.
    pub fn citation(&self, id: &Id) -> Text {
        let ui = &self.ui;
        if let Some((instrument, provision)) = self.provision(id) {
            let values = [("name", &*instrument.name), ("place", &*provision.place)];
            return ui.fill(UiKey::CiteProvision, &values);
        }
        let name = self.name(id).unwrap_or_else(|| id.clone());
        if let Some(number) = id.strip_prefix("para-") {
            return ui.fill(UiKey::CiteParagraph, &[("n", &*self.cited(number))]);
        }
        let edition = &self.edition;
        let values = [
            ("name", &*name),
            ("title", &*ui.get(UiKey::Title)),
            ("version", &*edition.version),
            ("date", &*edition.date),
            ("hash", &*edition.hash),
        ];
        ui.fill(UiKey::CiteItem, &values)
    }
}
