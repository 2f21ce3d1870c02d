//! The data formats: what went in comes out of the programs that read them.

use std::collections::HashSet;
use std::sync::OnceLock;

use serde_json::{Value, json};
use two_protocols::cite::{Cited, SourceKind, Style, cite, one_line};

use crate::parsers::read;
use crate::shelf::{DAY, cited, content, link, own};

/// What a reference manager should have of an item.
pub(crate) struct Wanted {
    pub(crate) title: String,
    series: String,
    pub(crate) url: String,
    token: String,
}

pub(crate) fn wanted(cited: &Cited) -> Wanted {
    let source = cited.source;
    let (title, series) = match source.kind {
        SourceKind::Treaty => (source.name.to_string(), source.series.to_string()),
        SourceKind::Report => {
            let title = [&source.document, &source.event].map(|it| one_line(it)).join(": ");
            (title, String::new())
        }
        SourceKind::Guide => (cited.heading.to_owned(), cited.guide.name.to_string()),
    };
    let edition = cited.edition;
    let token = format!("[{}:{}, {}+{}]", cited.item, cited.mark, edition.version, edition.hash);
    Wanted { title, series, url: cited.link.to_owned(), token }
}

/// What the parsers made of every item, asked once for all tests.
static FOUND: OnceLock<Vec<Value>> = OnceLock::new();

/// Reads every item of the guide with the parsers.
fn every() -> Vec<(Cited<'static>, &'static Value)> {
    let items = own().items.iter().map(|item| {
        let link: &str = link(&item.id).leak();
        own().cited(&item.id, &content().edition, link, DAY).expect("an item")
    });
    let cited: Vec<_> = items.collect();
    let found = FOUND.get_or_init(|| read(&cited, &own().words));
    cited.into_iter().zip(found).collect()
}

/// A day in CSL's form.
fn day(iso: &str) -> Value {
    let parts = iso.split('-').map(|part| part.parse::<u16>().expect("a number"));
    json!({ "date-parts": [parts.collect::<Vec<_>>()] })
}

fn note(it: &Value, name: &str) -> String {
    it[name].as_str().unwrap_or_else(|| panic!("no {name} in {it}")).to_owned()
}

#[test]
fn every_item_comes_out_of_three_formats_and_five_programs_as_it_went_in() {
    for (cited, found) in every() {
        let (id, source, wanted) = (cited.item, cited.source, wanted(&cited));
        assert_eq!(found["id"], *id);
        let other = &found["other"]["entries"][0];
        assert_eq!(found["other"]["errors"], json!([]), "{id}");
        for (reader, it) in
            [("bibtex", &found["bibtex"]), ("ris", &found["ris"]), ("csl", &found["csl"])]
        {
            assert_eq!(it["id"], format!("twoprotocols-{id}"), "{reader}");
            assert_eq!(it["title"], wanted.title, "{id}: {reader}");
            assert_eq!(it["URL"], wanted.url, "{id}: {reader}");
            // This reader knows no such day for a statute or a page.
            if reader != "ris" || source.kind == SourceKind::Report {
                assert_eq!(it["accessed"], day(DAY), "{id}: {reader}");
            }
            assert_eq!(it["issued"], day(&source.adopted), "{id}: {reader}");
            assert_eq!(
                it["volume"].as_str().unwrap_or_default(),
                &*source.volume,
                "{id}: {reader}"
            );
            assert_eq!(it["page"].as_str().unwrap_or_default(), &*source.page, "{id}: {reader}");
            assert!(note(it, "note").ends_with(&wanted.token), "{id}: {reader}: {it}");
        }
        let fields = &other["fields"];
        assert_eq!(other["key"], format!("twoprotocols-{id}"));
        assert_eq!(fields["url"], wanted.url);
        assert_eq!(fields["date"], *source.adopted);
        assert_eq!(fields["urldate"], DAY);
        assert_eq!(fields["volume"].as_str().unwrap_or_default(), &*source.volume);
        assert_eq!(plain(&fields["title"]), wanted.title);
        assert!(plain(&fields["note"]).ends_with(&wanted.token), "{fields}");
    }
}

/// Words without the marks that say: keep these capitals.
pub(crate) fn plain(value: &Value) -> String {
    value.as_str().expect("words").replace("<span class=\"nocase\">", "").replace("</span>", "")
}

#[test]
fn the_type_of_a_source_is_as_near_as_each_format_has_it() {
    for (cited, found) in every() {
        let wanted = match cited.source.kind {
            SourceKind::Treaty => ["misc", "document", "legislation", "treaty"],
            SourceKind::Report => ["techreport", "report", "report", "report"],
            SourceKind::Guide => ["misc", "document", "webpage", "webpage"],
        };
        let types = [
            &found["other"]["entries"][0]["type"],
            &found["bibtex"]["type"],
            &found["ris"]["type"],
            &found["csl"]["type"],
        ];
        assert_eq!(types.map(|it| it.as_str().unwrap_or_default()), wanted, "{}", cited.item);
    }
}

#[test]
fn series_issuer_and_place_are_kept() {
    for (cited, found) in every() {
        let series = wanted(&cited).series;
        match cited.source.kind {
            SourceKind::Treaty => {
                assert_eq!(found["bibtex"]["collection-title"], series);
                assert_eq!(found["ris"]["container-title"], series, "{}", found["ris"]);
                assert_eq!(found["csl"]["container-title"], series);
            }
            SourceKind::Report => {
                let issuer = &*cited.source.issuer;
                assert_eq!(found["bibtex"]["author"][0]["family"], issuer);
                assert_eq!(found["ris"]["author"][0]["literal"], issuer);
                assert_eq!(found["csl"]["author"][0]["literal"], issuer);
            }
            SourceKind::Guide => {
                assert_eq!(found["ris"]["collection-title"], series, "{}", found["ris"]);
                assert_eq!(found["csl"]["container-title"], series);
            }
        }
        if cited.source.kind != SourceKind::Guide {
            let place = note(&found["csl"], "section");
            for format in ["bibtex", "ris", "csl"] {
                assert!(note(&found[format], "note").starts_with(&place), "{}", found[format]);
            }
        }
    }
}

#[test]
fn style_engines_print_what_a_reader_needs_to_find_the_source() {
    for (cited, found) in every() {
        let (id, printed) = (cited.item, &found["printed"]);
        let apa = note(printed, "apa");
        // It sets titles in its own capitals and quote marks.
        let low = |text: &str| text.to_lowercase().replace('\'', "’");
        assert!(low(&apa).contains(&low(&wanted(&cited).title)), "{id}: {apa}");
        assert!(apa.ends_with(cited.link), "{id}: {apa}");
        if cited.source.kind == SourceKind::Treaty {
            let (volume, page) = (&cited.source.volume, &cited.source.page);
            assert!(apa.contains(&format!(", 15 November 2000, {volume} ")), "{apa}");
            assert!(apa.contains(&format!(" {page}, ")), "{apa}");
        }
    }
}

#[test]
fn our_oscola_of_an_item_of_the_guide_begins_as_oscolas_own_style_prints_it() {
    for (cited, found) in every() {
        let printed = note(&found["printed"], "oscola");
        if cited.source.kind == SourceKind::Guide {
            let ours = cite(&cited, Style::Oscola, &own().words);
            // Its style prints titles in capitals; ours stay as they are on the page.
            let [ours, printed] = [ours, printed].map(|it| it.to_lowercase());
            assert!(ours.starts_with(printed.trim_end_matches('.')), "{ours}\n{printed}");
        }
    }
}

#[test]
fn a_format_is_written_as_its_definition_says() {
    let ris = cited("tip-3-a", Style::Ris, &link("tip-3-a"));
    assert!(ris.starts_with("TY  - STAT\r\n") && ris.ends_with("\r\nER  - \r\n"));
    assert!(ris.contains("\r\nDA  - 2000/11/15/\r\n") && ris.contains("\r\nY2  - 2026/11/26/\r\n"));
    assert_eq!(ris.matches('\n').count(), ris.matches("\r\n").count());
    for line in ris.lines() {
        assert_eq!(&line[2..6], "  - ", "{line}");
    }
    let csl: Value = serde_json::from_str(&cited("tip-3-a", Style::Csl, "")).expect("JSON");
    assert_eq!(csl[0]["issued"]["date-parts"], json!([[2000, 11, 15]]));
    assert_eq!(csl[0].get("URL"), None, "a file on a disk has no address");
    assert!(cited("tip-3-a", Style::Bibtex, "").contains("\n  month = nov\n}"));
}

#[test]
fn keys_and_file_names_are_one_for_each_item() {
    let names = own().items.iter().flat_map(|it| Style::ALL.map(|style| style.file(&it.id)));
    let names: HashSet<String> = names.collect();
    // Both styles of plain text have one ending.
    assert_eq!(names.len(), own().items.len() * (Style::ALL.len() - 1));
    assert!(names.contains("twoprotocols-tip-3-a.bib"));
    let types = Style::ALL.map(Style::mime);
    assert_eq!(
        types.map(|it| it.split_once('/').map_or("", |it| it.0)).join(" "),
        "text text application application application"
    );
}

#[test]
fn what_is_no_day_makes_no_format_unreadable() {
    for no_day in
        ["2026-11-00", "2026-00-01", "0026-01-01", "2026--1-01", "today", "2026-13-01", "é"]
    {
        let cited = own().cited("act", &content().edition, "", no_day).expect("an item");
        let csl: Value =
            serde_json::from_str(&cite(&cited, Style::Csl, &own().words)).expect("JSON");
        assert_eq!(csl[0].get("accessed"), None, "{no_day}");
    }
}
