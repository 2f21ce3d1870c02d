//! How long the importer takes for 5 MB: at most 3 s, also without optimization.
//! `cargo bench -p xtask --bench import`.

#![expect(missing_docs, reason = "the macro's own functions have none")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use xtask::import::parse;

/// A document of so many bytes, like those of this family.
fn long(bytes: usize) -> String {
    let mut text = String::from("Harbour Talks\n\nOslo, 5 March 2020\n\nChairs' Statement\n\n");
    for number in 1.. {
        if text.len() > bytes {
            break;
        }
        if number % 40 == 0 {
            text.extend(["Session ", &number.to_string(), "\n\n"]);
        }
        text.extend([&*number.to_string(), ". "]);
        for _ in 0..5 {
            text += "Delegates of the ports agreed that the lists of ships should be\nshared with “all” staff in time. ";
        }
        text += "\n\n";
        if number % 5 == 0 {
            text += "(a) share **lists**:\n\n(i) one;\n\n(b) train staff.\n\nThey will report.\n\n";
        }
    }
    text
}

fn benches(criterion: &mut Criterion) {
    let source = long(5_000_000);
    let mut group = criterion.benchmark_group("import");
    group.sample_size(10);
    group.bench_function("5 MB", |bench| {
        bench.iter(|| parse(black_box(&source)).expect("a statement"));
    });
    group.finish();
}

criterion_group!(import_benches, benches);
criterion_main!(import_benches);
