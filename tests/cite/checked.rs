//! A citation that is pasted back.

use proptest::prelude::*;
use two_protocols::cite::{Checked, Found, Style, check, check_all};
use two_protocols::content::Text;

use crate::shelf::{cited, content, link, own};

fn known(id: &str) -> Option<Text> {
    own().mark(id)
}

fn found(id: &str) -> Found {
    let edition = &content().edition;
    Found {
        item: id.to_owned(),
        mark: known(id).expect("a mark").to_string(),
        version: edition.version.to_string(),
        hash: edition.hash.to_string(),
    }
}

#[test]
fn every_item_in_every_style_is_known_again_with_the_same_words() {
    for item in &own().items {
        for style in Style::ALL {
            for link in [link(&item.id), String::new()] {
                let text = cited(&item.id, style, &link);
                assert_eq!(check(&text, &known), Checked::Same(found(&item.id)), "{text}");
            }
        }
    }
}

#[test]
fn words_that_changed_are_told_with_both_marks_and_the_edition() {
    let now = |id: &str| (id == "tip-3-a").then(|| Text::from("00000000"));
    for style in Style::ALL {
        let text = cited("tip-3-a", style, "");
        assert_eq!(check(&text, &now), Checked::Changed(found("tip-3-a"), "00000000".into()));
    }
}

#[test]
fn an_item_that_the_guide_does_not_have_is_unknown() {
    let text = cited("tip-3-a", Style::Un, &link("tip-3-a"));
    assert_eq!(check(&text, &|_| None), Checked::Unknown(found("tip-3-a")));
    let gone = Found { item: "rec-99".into(), ..Found::default() };
    assert_eq!(check("https://example.org/#open=rec-99", &known), Checked::Unknown(gone));
}

#[test]
fn a_link_alone_names_the_item_and_no_mark() {
    let item = |id: &str| Checked::Unmarked(Found { item: id.into(), ..Found::default() });
    for (text, id) in [
        ("https://example.org/#para-17", "para-17"),
        ("#para-17.", "para-17"),
        ("see <https://e.org/g/#view=summary&open=para-17&topic=x>, please", "para-17"),
        ("No. # 3, then https://example.org/#para-\n17", "para-17"),
        ("\\url{https://example.org/\\#som-6-1-b-ii}", "som-6-1-b-ii"),
    ] {
        assert_eq!(check(text, &known), item(id), "{text}");
    }
}

#[test]
fn what_is_no_citation_is_called_none() {
    for text in [
        "",
        " \n",
        "Trafficking in persons",
        "[1] Smith, J. (2012) [see: above]",
        "#",
        "[tip-3-a:5f6e7d8]",
        "[:5f6e7d8c]",
        "[tip-3-a:5f6e7d8g]",
    ] {
        assert_eq!(check(text, &known), Checked::NotACitation, "{text}");
    }
}

#[test]
fn a_token_that_was_cut_off_still_says_which_words() {
    let whole = found("act");
    for (cut, version, hash) in
        [("]", "", ""), ("", "", ""), (", 0.9", "0.9", ""), (", 0.9+1a", "0.9", "1a")]
    {
        let text = format!("[act:{}{cut}", whole.mark);
        let found = Found { version: version.into(), hash: hash.into(), ..whole.clone() };
        assert_eq!(check(&text, &known), Checked::Same(found), "{text}");
    }
}

#[test]
fn a_token_goes_before_a_link_and_quoted_words_say_nothing() {
    let text = cited("act", Style::Un, &link("tip-3-a"));
    let text = format!("“These are not its words at all” {text}");
    assert_eq!(check(&text, &known), Checked::Same(found("act")));
}

#[test]
fn every_citation_in_a_list_is_checked() {
    let list = [("tip-3-a", Style::Un), ("para-17", Style::Bibtex), ("act", Style::Ris)];
    let text: String = list.map(|(id, style)| cited(id, style, "") + "\n\n").concat();
    let wanted = list.map(|(id, _)| Checked::Same(found(id)));
    assert_eq!(check_all(&text, &known), wanted);
    assert_eq!(check_all("nothing", &known), []);
}

#[test]
fn what_programs_do_to_pasted_text_does_not_matter() {
    let text = cited("som-6-1-b-ii", Style::Un, "");
    let wanted = Checked::Same(found("som-6-1-b-ii"));
    for (from, to) in [
        ("-", "\u{2011}"),
        ("-", "\u{ad}-"),
        ("-", "–"),
        (" ", "\u{a0}"),
        (" ", "\n> "),
        (":", ":\u{200b}"),
        ("[", "{[}"),
        ("“", "\""),
        ("[som", "[SOM"),
    ] {
        let text = text.replace(from, to);
        assert_eq!(check(&text, &known), wanted, "{text}");
    }
}

/// A text with line breaks put in at places.
fn wrapped(text: &str, places: &[usize], with: &str) -> String {
    let mut wrapped = String::new();
    for (at, c) in text.chars().enumerate() {
        if places.contains(&at) {
            wrapped.push_str(with);
        }
        wrapped.push(c);
    }
    wrapped
}

proptest! {
    #[test]
    fn wrapped_anywhere_and_among_other_words_a_citation_is_known_again(
        item in 0..own().items.len(),
        style in 0..Style::ALL.len(),
        places in prop::collection::vec(0..900usize, 0..40),
        with in prop::sample::select(vec!["\n", "\r\n    ", " ", "\u{ad}", "\n> ", "\u{200b}"]),
        before in "[^\\[#]{0,40}",
        after in "[^\\[]{0,40}",
    ) {
        let id = &*own().items[item].id;
        let text = wrapped(&cited(id, Style::ALL[style], &link(id)), &places, with);
        let text = format!("{before}{text} {after}");
        prop_assert_eq!(check(&text, &known), Checked::Same(found(id)), "{}", text);
    }

    #[test]
    fn another_mark_is_always_told(item in 0..own().items.len(), mark in "[0-9a-f]{8}") {
        let item = &own().items[item];
        let text = cited(&item.id, Style::Csl, "").replace(&*item.mark, &mark);
        let is_changed = matches!(check(&text, &known), Checked::Changed(old, now)
            if old.mark == mark && now == item.mark);
        prop_assert_eq!(is_changed, mark != *item.mark);
    }

    #[test]
    fn no_pasted_text_does_harm(text in any::<String>(), like in "[\\[\\]:,+.#=a-f0-9é \\-\u{ad}]{0,80}") {
        check_all(&text, &known);
        check_all(&like, &known);
        check(&format!("{like}open={text}"), &known);
    }
}
