//! How long the law takes: one assessment, all that would change it at its worst, every
//! combination. `cargo bench -p xtask --bench law`.

#![expect(missing_docs, reason = "the macro's own functions have none")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use two_protocols::law::{Facts, Law, verify};
use xtask::bundle::bundle;
use xtask::root::root;

fn law() -> Law {
    bundle(root(), "en").expect("the content").content.law().expect("a law")
}

fn benches(criterion: &mut Criterion) {
    let law = law();
    let facts = Facts::default();
    criterion.bench_function("one assessment", |bench| {
        bench.iter(|| law.assess(black_box(facts)));
    });
    // Nothing is known: every set is open.
    criterion.bench_function("what would settle every offence", |bench| {
        bench.iter(|| {
            for of in 0..law.offences() {
                black_box(law.settles(of, black_box(facts), true));
                black_box(law.settles(of, black_box(facts), false));
            }
        });
    });
    criterion.bench_function("what to ask next about all", |bench| {
        let view: Vec<_> = (0..law.offences()).collect();
        bench.iter(|| law.ask(black_box(facts), &view));
    });
    criterion.bench_function("all combinations", |bench| bench.iter(|| verify(black_box(&law))));
}

criterion_group!(law_benches, benches);
criterion_main!(law_benches);
