//! What the made-up paragraphs are put together from. The lists are of lengths without a common
//! factor, so that no two paragraphs of a few hundred are the same.

pub(super) const WHO: [&str; 13] = [
    "Several delegations",
    "The delegation of Ostavia",
    "Participants",
    "A speaker from Tarvosk",
    "The second working group",
    "Officials of Merrowland and Quillen",
    "Prosecutors",
    "The Lantern Coast Secretariat (LCS)",
    "Officers of the harbour police",
    "Labour inspectors",
    "The Office for Invented Journeys (OIJ)",
    "Those who draft laws",
    "The delegation of Belmora",
];

pub(super) const DID: [&str; 11] = [
    "explained",
    "asked about",
    "described",
    "compared",
    "recalled",
    "returned to",
    "set out",
    "questioned",
    "welcomed",
    "took a closer look at",
    "did not agree on",
];

pub(super) const WHAT: [&str; 17] = [
    "the line between trafficking in persons and smuggling of migrants",
    "the questions that officers ask first on the ferry quay",
    "the law of Kelvany on false papers",
    "what an interpreter may and may not do in an interview",
    "two cases from the lantern works of Norrowmark",
    "the forms that four ministries fill in for the same person",
    "the place of gain in the description of the crime",
    "help for children who travel alone",
    "the words that the press uses for both crimes",
    "a list of shelters that are open at night",
    "the training of new officers at the inland posts",
    "the exchange of figures between neighbours",
    "how long a person may stay while a case is open",
    "the rules for fishing boats with foreign crews",
    "promises of work that were made on the telephone",
    "the return of persons whose journey ended halfway",
    "the costs of a second hearing",
];

pub(super) const WHY: [&str; 7] = [
    "with examples from three harbours",
    "because each crime needs an answer of its own",
    "after a long discussion",
    "so that those who were harmed are found sooner",
    "although the figures were still few",
    "and thanked the hosts for their openness",
    "as at the meeting before",
];

pub(super) const ITEMS: [&str; 9] = [
    "a common form for the first report",
    "a person in each ministry who answers within a day",
    "simple words for the two crimes",
    "an interpreter on call",
    "a visit to a working harbour",
    "a yearly count of cases",
    "a course for judges",
    "a map of the ferry lines",
    "a review after two years",
];

/// Titles of the working sessions.
pub(super) const SESSIONS: [&str; 6] = [
    "Words and laws",
    "At the border posts",
    "Those who were harmed",
    "Work and wages",
    "Children",
    "Among neighbours",
];

/// What was asked for, the first words of a paragraph of the last part but one.
pub(super) const POINTS: [&str; 5] = [
    "officers should ask first how a person was brought to agree",
    "drafters should keep illegal entry apart from the use of a person",
    "governments should look for the gain behind each journey",
    "children should be asked nothing before someone they trust is there",
    "the Secretariat should collect simple words for both crimes",
];
