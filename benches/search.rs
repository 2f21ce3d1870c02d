//! How long finding takes: the index of the content, and each key of thirty questions, also
//! with ten and a hundred times as many documents. `cargo bench -p xtask --bench search`.

#![expect(missing_docs, reason = "the macro's own functions have none")]

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use two_protocols::search::{Doc, Index, Lexicon, docs};
use unicode_normalization::UnicodeNormalization;
use xtask::bundle::bundle;
use xtask::made::copies;
use xtask::root::root;

const QUESTIONS: [&str; 30] = [
    "trafficking in persons",
    "smuggling of migrants",
    "what is the difference between trafficking and smuggling",
    "consent of a child",
    "exploitacion",
    "traficking",
    "vulnrability",
    "financial benefit",
    "fake passport",
    "organized criminal group",
    "illegal entry",
    "article 3(a)",
    "SOM 6 (1) (b) (ii)",
    "para 17",
    "\"position of vulnerability\"",
    "\"the smuggling of migrants\"",
    "criminalize",
    "compensation for victims",
    "state party shall",
    "forced labour or services",
    "debt bondage",
    "people smuggling",
    "accomplice",
    "national law",
    "transnational",
    "the",
    "internationel cooperasion",
    "threat or use of force",
    "regional support office",
    "no means needed",
];

fn lexicon() -> Lexicon {
    let json = std::fs::read(root().join("content/en/search.json")).expect("the lexicon");
    serde_json::from_slice(&json).expect("a lexicon")
}

fn real() -> Vec<Doc> {
    let content = bundle(root(), "en").expect("the content").content;
    docs(&content)
}

fn index(docs: &[Doc]) -> Index {
    let mut index = Index::new(&lexicon(), Rc::new(|text: &str| text.nfkd().collect()));
    for doc in docs {
        index.add(doc);
    }
    index.finish();
    index
}

/// The longest that one key of any question takes, which key, the mean, and how many keys: each the best of five tries.
fn keys(index: &Index) -> (Duration, String, Duration, u32) {
    let (mut worst, mut at, mut all, mut count) =
        (Duration::ZERO, String::new(), Duration::ZERO, 0);
    for question in QUESTIONS {
        for (end, letter) in question.char_indices() {
            let typed = &question[..end + letter.len_utf8()];
            let once = || {
                let start = Instant::now();
                black_box(index.find(black_box(typed), 50));
                start.elapsed()
            };
            let best = (0..5).map(|_| once()).min().expect("five");
            all += best;
            count += 1;
            if best > worst {
                (worst, at) = (best, typed.to_owned());
            }
        }
    }
    (worst, at, all / count, count)
}

fn growth(docs: &[Doc]) {
    for times in [1, 10, 100] {
        let docs = copies(docs, times);
        let start = Instant::now();
        let index = index(&docs);
        let made = start.elapsed();
        let (worst, at, mean, count) = keys(&index);
        eprintln!(
            "{times:3}×: {} documents, {} words, {} KiB; made in {made:.1?}; {count} keys: \
             mean {mean:.1?}, worst {worst:.1?} ({at})",
            docs.len(),
            index.vocabulary(),
            index.bytes() / 1024,
        );
    }
}

fn benches(criterion: &mut Criterion) {
    let docs = real();
    growth(&docs);
    let made = index(&docs);
    criterion.bench_function("the index of the content", |bench| bench.iter(|| index(&docs)));
    for question in ["t", "trafficking", "exploitacion", "consent of a child", "article 3(a)"] {
        criterion.bench_function(question, |bench| {
            bench.iter(|| made.find(black_box(question), 50));
        });
    }
    criterion.bench_function("marks of all texts", |bench| {
        let found = made.find("consent of a child", 50);
        let texts = || docs.iter().flat_map(|doc| &doc.text);
        bench.iter(|| texts().map(|it| found.words.marks(it).len()).sum::<usize>());
    });
}

criterion_group!(search_benches, benches);
criterion_main!(search_benches);
