//! The two styles of plain text, and the rule that each citation says what is needed to check it.

use two_protocols::cite::Style;
use two_protocols::content::Edition;

use crate::shelf::{DAY, cited, content, link, own};

fn ends_with_token(text: &str, id: &str) -> bool {
    let mark = own().mark(id).expect("a mark");
    let Edition { version, hash, .. } = &content().edition;
    text.ends_with(&format!("[{id}:{mark}, {version}+{hash}]"))
}

#[test]
fn a_provision_is_cited_as_the_united_nations_write_it() {
    let text = cited("som-6-1-b-ii", Style::Un, &link("som-6-1-b-ii"));
    let start = "Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing \
        the United Nations Convention against Transnational Organized Crime, art. 6, para. 1 (b) \
        (ii), United Nations, Treaty Series, vol. 2241, p. 507. Read in “Trafficking or \
        smuggling? The two Palermo Protocols, element by element”, edition ";
    assert!(text.starts_with(start), "{text}");
    let end = "available at https://example.org/guide/#view=compare&open=som-6-1-b-ii \
        (accessed on 26 November 2026) [";
    assert!(text.contains(end), "{text}");
    assert!(ends_with_token(&text, "som-6-1-b-ii"), "{text}");
    assert!(cited("tip-3-a", Style::Un, "").contains(", art. 3 (a), United Nations"));
    assert!(cited("untoc-34-2", Style::Un, "").contains(", art. 34, para. 2, United Nations"));
}

#[test]
fn a_provision_is_cited_as_oscola_has_treaties() {
    let text = cited("tip-3-a", Style::Oscola, &link("tip-3-a"));
    let start = "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially \
        Women and Children, supplementing the United Nations Convention against Transnational \
        Organized Crime (adopted 15 November 2000, entered into force 25 December 2003) 2237 \
        UNTS 319 (Trafficking in Persons Protocol) art 3(a) \
        <https://example.org/guide/#view=compare&open=tip-3-a> accessed 26 November 2026, ";
    assert!(text.starts_with(start), "{text}");
    assert!(ends_with_token(&text, "tip-3-a"), "{text}");
    assert!(cited("som-6-1-b-ii", Style::Oscola, "").contains(" art 6(1)(b)(ii), edition"));
}

#[test]
fn a_paragraph_is_cited_with_those_who_issued_it_and_the_meeting() {
    let event = "Bali Process Workshop on the Ratification and the Implementation of the UNTOC \
        and its two Protocols";
    let un = cited("para-17", Style::Un, "");
    let start = format!(
        "Australia and Thailand (Co-Chairs), Co-Chairs' Summary of the {event}, Bangkok, \
         Thailand, 12 – 14 December 2012, para. 17. Read in “"
    );
    assert!(un.starts_with(&start), "{un}");
    let oscola = cited("para-17", Style::Oscola, "");
    let start = format!(
        "Australia and Thailand (Co-Chairs), ‘Co-Chairs' Summary: {event}’ (Bangkok, Thailand, \
         12 – 14 December 2012) para 17, edition"
    );
    assert!(oscola.starts_with(&start), "{oscola}");
}

#[test]
fn opening_words_of_a_list_are_told_from_the_whole_of_it() {
    let un = cited("tip-6-2-chapeau", Style::Un, "");
    assert!(un.contains(", art. 6, para. 2, chapeau, "), "{un}");
    let oscola = cited("tip-6-2-chapeau", Style::Oscola, "");
    assert!(oscola.contains(" art 6(2) chapeau, "), "{oscola}");
}

#[test]
fn every_item_in_every_style_holds_its_token_with_a_link_and_without() {
    for item in &own().items {
        let mark = &item.mark;
        assert!(mark.len() == 8 && mark.bytes().all(|it| it.is_ascii_hexdigit()), "{mark}");
        for link in [link(&item.id), String::new()] {
            for style in Style::ALL {
                let text = cited(&item.id, style, &link);
                let token = format!("[{}:{mark}, ", item.id);
                assert_eq!(text.matches(&token).count(), 1, "{text}");
                assert_eq!(text.contains("example.org"), !link.is_empty(), "{text}");
                assert!(!text.contains("{}") && !text.contains("  \n"), "{text}");
                if matches!(style, Style::Un | Style::Oscola) {
                    assert!(ends_with_token(&text, &item.id), "{text}");
                    assert!(!text.contains(['{', '}', '\n']), "{text}");
                }
            }
        }
    }
}

#[test]
fn without_an_address_or_a_day_nothing_is_said_of_them() {
    let quiet = own().cited("act", &content().edition, "", "").expect("an item");
    for style in Style::ALL {
        let text = two_protocols::cite::cite(&quiet, style, &own().words);
        for word in ["accessed", "available", "urldate", "url =", "UR  -", "Y2  -", "<", DAY] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
}

#[test]
fn each_template_of_the_words_holds_the_mark() {
    let words = &own().words;
    let plain = [&words.un, &words.oscola].map(|it| [&it.treaty, &it.report, &it.guide]);
    for template in plain.iter().flatten().copied().chain([&words.note, &words.own]) {
        assert!(template.contains("{mark}"), "{template}");
    }
    assert_eq!(words.months.len(), 12);
}
