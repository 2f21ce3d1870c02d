//! The event, those who chaired and those who took part, in documents of many kinds.

use xtask::import::import;

use crate::import_kinds::{body, read};

fn event(source: &str) -> [String; 4] {
    let it = read(&format!("{source}\n\n1. They met.\n"));
    [it.kind, it.event.name, it.event.place, it.event.dates].map(|words| words.to_string())
}

#[test]
fn the_event_is_read_off_title_blocks_of_many_kinds() {
    for (source, expected) in [
        (
            "Harbour Talks\n\nKuala Lumpur, 31 October 2017\n\nChairs' Statement",
            ["Chairs' Statement", "Harbour Talks", "Kuala Lumpur", "31 October 2017"],
        ),
        (
            "Harbour Talks\n\nReport\n\n29-30 April 2020, Oslo, Norway",
            ["Report", "Harbour Talks", "Oslo, Norway", "29-30 April 2020"],
        ),
        (
            "JOINT COMMUNIQUÉ\n\nHARBOUR TALKS Port Alder, Oakland, 3 May 2024",
            ["JOINT COMMUNIQUÉ", "HARBOUR TALKS", "Port Alder, Oakland", "3 May 2024"],
        ),
        (
            "Third Forum on Rivers\nand their Mouths\nSan José, Costa Rica\n30 December 2019 to 2 January 2020\nPlan of Action",
            [
                "Plan of Action",
                "Third Forum on Rivers and their Mouths",
                "San José, Costa Rica",
                "30 December 2019 to 2 January 2020",
            ],
        ),
        (
            "Joint Statement of the Fourth Harbour Talks\n\nOslo, 5 March 2020",
            ["Joint Statement", "Fourth Harbour Talks", "Oslo", "5 March 2020"],
        ),
        (
            "A/HT/4/1\n\nDistr.: General 6 June 2020\n\nOriginal: English\n\nReport on the meeting of the Group held in New York, 2-3 March 2020",
            ["Report", "meeting of the Group", "New York", "2-3 March 2020"],
        ),
        (
            "Report of the\nFourth Harbour Talks\nPort Alder\n3 May 2024",
            ["Report", "Fourth Harbour Talks", "Port Alder", "3 May 2024"],
        ),
        ("Harbour Assembly\n\nResolution 7", ["Resolution 7", "Harbour Assembly", "", ""]),
        (
            "Harbour Talks, Oslo (5 to 7 March 2020)\n\nMinutes",
            ["Minutes", "Harbour Talks, Oslo", "", "5 to 7 March 2020"],
        ),
    ] {
        assert_eq!(event(source), expected.map(str::to_owned), "{source}");
    }
}

#[test]
fn what_is_not_found_is_empty_and_said() {
    let it = import("Harbour Assembly\n\n1. They met.\n").expect("a statement");
    let said: Vec<_> = it.warnings.iter().map(|it| &*it.saw).collect();
    for field in ["event.place", "event.dates", "kind"] {
        assert!(said.contains(&&*format!("no `{field}` in the title block")), "{said:?}");
    }
    assert_eq!(it.statement.event.place.len(), 0);
}

#[test]
fn chairs_are_named_by_their_names_or_their_offices() {
    for (text, expected) in [
        (
            "The meeting was chaired by the Minister of Ports of Alder.",
            vec![("", "Minister of Ports of Alder")],
        ),
        ("The meeting was co-chaired by Alder and Birch.", vec![("Alder", ""), ("Birch", "")]),
        ("It was chaired by Ann Rook, Minister of Ports.", vec![("Ann Rook", "Minister of Ports")]),
        (
            "Ms. Ann Rook (Alder) served as Chair and Mr. Bo Finch (Birch) as Rapporteur.",
            vec![("Ms. Ann Rook", "Alder")],
        ),
    ] {
        let it = body(&format!("1. {text}\n"));
        let found: Vec<_> = it.chairs.iter().map(|it| (&*it.name, &*it.office)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn sentences_that_are_no_list_of_participants_name_none() {
    for text in [
        "Goods from Alder, Birch and Cedar represent a tenth of all.",
        "Victims from Alder and Birch were helped.",
        "The Chair thanked the hosts, Alder and Birch.",
    ] {
        let it = body(&format!("1. {text}\n"));
        assert_eq!(
            it.participants.governments.len() + it.participants.organizations.len(),
            0,
            "{text}"
        );
    }
    let it = body(
        "1. In attendance were representatives from Alder, Birch and Elm as well as from UNHCR and the IOM.\n",
    );
    assert_eq!((it.participants.governments.len(), it.participants.organizations.len()), (3, 2));
}
