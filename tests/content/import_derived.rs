//! What a document says of its meeting.

use two_protocols::content::{Statement, Text};
use xtask::import::{parse, render};

use crate::import_source::statement;

/// A document with this title block and these paragraphs.
fn read(title: &str, paragraphs: &[&str]) -> Statement {
    let numbered = paragraphs.iter().enumerate();
    let body: Vec<String> = numbered.map(|(i, text)| format!("{}. {text}", i + 1)).collect();
    parse(&format!("{title}\n\n{}", body.join("\n"))).expect("a numbered statement")
}

fn list(names: &[Text]) -> Vec<&str> {
    names.iter().map(|name| &**name).collect()
}

fn chairs(statement: &Statement) -> Vec<(&str, &str)> {
    statement.chairs.iter().map(|chair| (&*chair.name, &*chair.office)).collect()
}

#[test]
fn the_sources_event_is_in_its_usual_case() {
    let event = statement().event;
    assert_eq!(
        &*event.name,
        "Bali Process Workshop on the Ratification and the Implementation of the UNTOC and its \
         two Protocols"
    );
    assert_eq!(&*event.place, "Bangkok, Thailand");
    assert_eq!(&*event.dates, "12 – 14 December 2012");
}

#[test]
fn the_sources_chairs_have_their_offices() {
    let statement = statement();
    assert_eq!(
        chairs(&statement),
        [
            (
                "Ms. Emily Anne Elizabeth Roper",
                "Acting Assistant Secretary of the Australian Attorney-General's Department"
            ),
            (
                "Mr. Wanchai Roujanavong",
                "Director-General, International Affairs Department, Office of the \
                 Attorney-General of Thailand"
            ),
            (
                "Mr. Cherdkiat Atthakor",
                "Deputy Director-General, Department of International Organizations, Ministry of \
                 Foreign Affairs of Thailand"
            ),
        ]
    );
}

#[test]
fn the_sources_participants_are_34_governments_and_six_bodies() {
    let participants = statement().participants;
    assert_eq!(participants.count, Some(110));
    let governments = list(&participants.governments);
    assert_eq!(governments.len(), 34);
    assert_eq!(governments[0], "Islamic Republic of Afghanistan");
    assert_eq!(governments[33], "Vanuatu");
    for name in ["Republic of Korea", "Lao PDR", "Netherlands", "United States of America"] {
        assert!(governments.contains(&name), "{name}");
    }
    assert_eq!(
        list(&participants.organizations),
        [
            "European Union",
            "International Organization for Migration (IOM)",
            "United Nations High Commissioner for Refugees (UNHCR)",
            "United Nations Office on Drugs and Crime (UNODC)",
            "Bali Process Regional Support Office (RSO)",
            "Thailand Institute of Justice (TIJ)",
        ]
    );
}

#[test]
fn every_derived_string_is_in_the_sources_own_words() {
    let statement = statement();
    let unmarked = Statement { marks: Vec::new(), ..statement.clone() };
    let words = render(&unmarked).split_whitespace().collect::<Vec<_>>().join(" ");
    let Statement { kind, event, chairs, participants, .. } = statement;
    let mut derived = vec![kind, event.name, event.place, event.dates];
    derived.extend(chairs.into_iter().flat_map(|chair| [chair.name, chair.office]));
    derived.extend(participants.governments.into_iter().chain(participants.organizations));
    for text in derived {
        assert!(!text.is_empty() && words.contains(&*text), "{text}");
    }
}

#[test]
fn a_line_may_hold_place_and_date() {
    let statement = read("Joint Statement\nThird Forum on Rivers\nGeneva, 3–5 May 2021", &["A."]);
    assert_eq!(&*statement.kind, "Joint Statement");
    assert_eq!(&*statement.event.name, "Third Forum on Rivers");
    assert_eq!(&*statement.event.place, "Geneva");
    assert_eq!(&*statement.event.dates, "3–5 May 2021");
}

#[test]
fn a_date_may_begin_with_the_month() {
    let statement = read("Communiqué\n(Suva, June 3-5, 2021)", &["A."]);
    assert_eq!(&*statement.event.place, "Suva");
    assert_eq!(&*statement.event.dates, "June 3-5, 2021");
}

#[test]
fn what_a_document_does_not_say_stays_empty() {
    let statement = read("On rivers", &["Rivers were discussed."]);
    assert_eq!(&*statement.kind, "");
    assert_eq!(&*statement.event.name, "On rivers");
    assert_eq!((&*statement.event.place, &*statement.event.dates), ("", ""));
    assert_eq!(statement.chairs, []);
    assert_eq!(statement.participants.count, None);
    assert_eq!(list(&statement.participants.governments), [""; 0]);
    assert_eq!(list(&statement.participants.organizations), [""; 0]);
}

#[test]
fn chairs_may_follow_the_verb() {
    let statement = read(
        "Summary",
        &["The meeting was co-chaired by H.E. Dr. Ana Ruiz, Minister of Rivers, and Mr. J. Lee, \
           Director. It was warm."],
    );
    assert_eq!(
        chairs(&statement),
        [("H.E. Dr. Ana Ruiz", "Minister of Rivers"), ("Mr. J. Lee", "Director")]
    );
}

#[test]
fn those_who_only_spoke_did_not_chair() {
    let statement = read("Summary", &["Ms. Ana Ruiz, Minister, spoke. The Co-Chairs thanked her."]);
    assert_eq!(statement.chairs, []);
}

#[test]
fn governments_and_bodies_are_told_apart_by_their_names() {
    let statement = read(
        "Report",
        &[
            "Representatives of Fiji, Trinidad and Tobago, the Union of the Comoros, Samoa and the Mekong River Commission \
           attended the meeting, with 1,200 participants in all.",
        ],
    );
    let participants = &statement.participants;
    assert_eq!(participants.count, Some(1200));
    assert_eq!(
        list(&participants.governments),
        ["Fiji", "Trinidad and Tobago", "Union of the Comoros", "Samoa"]
    );
    assert_eq!(list(&participants.organizations), ["Mekong River Commission"]);
}
