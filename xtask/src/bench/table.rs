//! The figures as Markdown.

use std::fmt::Write;

use two_protocols::app::View;

use super::lighthouse::Report;
use super::other::{Other, PARAGRAPHS};
use super::probe::{Find, Probe};
use super::search::TIMES;
use crate::sizes::{
    ElementSizes, MAX_FIND, MAX_PAGE, MAX_SCRIPT, MAX_TEXT, MAX_VIEW, Sizes, element_limit, total,
};

const KIB: f64 = 1024.0;
const MIB: f64 = KIB * KIB;

/// What each file weighs.
pub(super) fn files(sizes: &Sizes) -> String {
    let mut table = String::from("| file | plain | brotli |\n|---|--:|--:|\n");
    for file in &sizes.files {
        // Writing to a `String` cannot fail.
        let _ = writeln!(table, "| {} | {} | {} |", file.name, file.plain, file.brotli);
    }
    table
}

/// What was measured, and what it should be.
pub(super) fn figures(
    sizes: &Sizes,
    element: &ElementSizes,
    report: &Report,
    probe: &Probe,
) -> String {
    let mut table = String::from("| what | measured | bar | |\n|---|--:|--:|---|\n");
    let mut row = |what: &str, value: f64, max: f64, unit: &str| {
        let digits = if max < 1.0 { 3 } else { 1 };
        let mark = if value <= max { "reached" } else { "**missed**" };
        let _ = writeln!(table, "| {what} | {value:.digits$} {unit} | ≤ {max} {unit} | {mark} |");
    };
    row("`index.html`, brotli", kib(sizes.page()), kib(MAX_PAGE), "KiB");
    row("all that it needs to answer, brotli", kib(sizes.total()), 112.0, "KiB");
    row("before the text can be read, brotli", kib(sizes.text()), kib(MAX_TEXT), "KiB");
    row("FCP, Lighthouse mobile", report.fcp, 900.0, "ms");
    row("LCP, Lighthouse mobile", report.lcp, 1100.0, "ms");
    row("TBT, Lighthouse mobile", report.tbt, 50.0, "ms");
    row("CLS, Lighthouse mobile", report.cls, 0.01, "");
    row("a row opens (slow 4G, CPU ÷ 4)", probe.page.row, 1500.0, "ms");
    row("the app answers (slow 4G, CPU ÷ 4)", probe.page.start, 1900.0, "ms");
    row("JS heap + WASM memory after load", (probe.page.heap + probe.page.wasm) / MIB, 6.0, "MiB");
    row("key → painted (CPU ÷ 4)", probe.page.paint, 35.0, "ms");
    row("key → result in the page (CPU ÷ 4)", probe.page.result, 8.0, "ms");
    row("changed fact → painted (CPU ÷ 4)", probe.fact_paint, 35.0, "ms");
    row("changed fact → result in the page (CPU ÷ 4)", probe.fact_result, 8.0, "ms");
    for (view, time) in &probe.views {
        row(&format!("another view → painted: {view} (CPU ÷ 4)"), *time, 150.0, "ms");
    }
    row("all combinations verified (CPU ÷ 4)", probe.verify, 1000.0, "ms");
    for script in &element.scripts {
        let what = format!("element, before it is near: {}, brotli", script.name);
        row(&what, kib(script.brotli), kib(MAX_SCRIPT), "KiB");
    }
    row("element, before it is near: longest task (CPU ÷ 4)", probe.task, 5.0, "ms");
    for (view, files) in &element.views {
        let what = format!("element, near to drawn: {}, brotli", view.id());
        row(&what, kib(total(files)), kib(element_limit(*view)), "KiB");
    }
    let _ = writeln!(
        table,
        "| element, near to drawn (slow 4G, CPU ÷ 4) | {:.0} ms | | |",
        probe.drawn
    );
    let names = ["performance", "accessibility", "best practices", "SEO"];
    for (name, score) in names.iter().zip(report.scores) {
        let mark = if score >= 100.0 { "reached" } else { "**missed**" };
        let _ = writeln!(table, "| Lighthouse {name} | {score:.0} | 100 | {mark} |");
    }
    let (heap, wasm) = (probe.page.heap / MIB, probe.page.wasm / MIB);
    let _ = writeln!(
        table,
        "\nOf the memory, {heap:.1} MiB are the heap and {wasm:.1} MiB the WASM's."
    );
    table
}

/// The page of each view, opened first.
pub(super) fn views(views: &[(View, u64, Report)]) -> String {
    let mut table = format!(
        "| page | until it answers, of {} KiB brotli | FCP | LCP | TBT | CLS | Lighthouse |\n\
         |---|--:|--:|--:|--:|--:|---|\n",
        kib(MAX_VIEW)
    );
    for (view, total, report) in views {
        let Report { fcp, lcp, tbt, cls, scores, faults } = report;
        let scores = scores.map(|score| format!("{score:.0}")).join(" ");
        let _ = writeln!(
            table,
            "| {} | {:.1} KiB | {fcp:.0} ms | {lcp:.0} ms | {tbt:.0} ms | {cls:.3} | {scores} {} |",
            view.file(),
            kib(*total),
            faults.join(", ")
        );
    }
    table
}

/// A long document beside this one. It has no bars: those are for the document that the guide is
/// made for.
pub(super) fn other(other: &Other, sizes: &Sizes, probe: &Probe) -> String {
    let mut table = format!("| what | {PARAGRAPHS} paragraphs, made up | here |\n|---|--:|--:|\n");
    let mut row = |what: &str, [long, here]: [f64; 2], unit: &str| {
        let _ = writeln!(table, "| {what} | {long:.1} {unit} | {here:.1} {unit} |");
    };
    let weights = [&other.sizes, sizes];
    let pages = [&other.page, &probe.page];
    row("all that it needs to answer, brotli", weights.map(|it| kib(it.total())), "KiB");
    row("before the text can be read, brotli", weights.map(|it| kib(it.text())), "KiB");
    row("a row opens (slow 4G, CPU ÷ 4)", pages.map(|it| it.row), "ms");
    row("the app answers (slow 4G, CPU ÷ 4)", pages.map(|it| it.start), "ms");
    row("JS heap + WASM memory after load", pages.map(|it| (it.heap + it.wasm) / MIB), "MiB");
    row("key → painted (CPU ÷ 4)", pages.map(|it| it.paint), "ms");
    row("key → result in the page (CPU ÷ 4)", pages.map(|it| it.result), "ms");
    table
}

/// Find, with as much in it as the guide has, with many times as much, and in a long document;
/// and what it weighs.
pub(super) fn finds(finds: &[Find], long: &Find, weight: u64) -> String {
    let mut table = String::from("| Find (CPU ÷ 4) |");
    for times in TIMES {
        let _ = write!(table, " {times} × |");
    }
    let _ = writeln!(table, " {PARAGRAPHS} paragraphs | bar |\n|---|--:|--:|--:|--:|--:|");
    let mut row = |what: &str, unit: &str, bar: &str, value: &dyn Fn(&Find) -> f64| {
        let _ = write!(table, "| {what} |");
        for find in finds.iter().chain([long]) {
            let _ = write!(table, " {:.1} {unit} |", value(find));
        }
        let _ = writeln!(table, " {bar} |");
    };
    row("first focus → something found", "ms", "", &|it| it.ready);
    row("key → result in the page", "ms", "≤ 7 ms", &|it| it.middle.result);
    row("key → painted", "ms", "≤ 35 ms", &|it| it.middle.paint);
    row("the worst key → result in the page", "ms", "", &|it| it.worst.result);
    row("the worst key → painted", "ms", "≤ 35 ms", &|it| it.worst.paint);
    row("JS heap + WASM memory", "MiB", "", &|it| (it.heap + it.wasm) / MIB);
    let (weight, most) = (kib(weight), kib(MAX_FIND));
    let _ =
        writeln!(table, "\nIt comes when it is first wanted: {weight:.1} of {most} KiB, brotli.");
    table
}

/// Sizes of files are far below what an `f64` cannot hold.
#[expect(clippy::cast_precision_loss)]
fn kib(bytes: u64) -> f64 {
    bytes as f64 / KIB
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sizes::Sized;

    #[test]
    fn a_long_document_stands_beside_this_one() {
        let sizes = |brotli| {
            let file = Sized { name: "index.html".into(), plain: 0, brotli };
            Sizes { files: vec![file] }
        };
        let page = |start: u32| serde_json::json!({ "heap": 0, "wasm": 0, "row": 1, "start": start, "result": 1, "paint": 2 });
        let mut all = page(1400);
        for field in ["factResult", "factPaint", "task", "drawn", "verify"] {
            all[field] = 0.into();
        }
        all["views"] = serde_json::json!([["law", 100]]);
        let probe: Probe = serde_json::from_value(all).expect("what the probe prints");
        let long = serde_json::from_value(page(1500)).expect("what it prints of any page");
        let key = serde_json::json!({ "result": 1, "paint": 2 });
        let find =
            serde_json::json!({ "ready": 1, "middle": key, "worst": key, "heap": 0, "wasm": 0 });
        let find = serde_json::from_value(find).expect("what it prints of Find");
        let long = Other { sizes: sizes(2048), page: long, find };
        let table = other(&long, &sizes(1024), &probe);
        for row in [
            "| what | 300 paragraphs, made up | here |",
            "| before the text can be read, brotli | 2.0 KiB | 1.0 KiB |",
            "| the app answers (slow 4G, CPU ÷ 4) | 1500.0 ms | 1400.0 ms |",
        ] {
            assert!(table.contains(row), "{table}");
        }
    }
}
