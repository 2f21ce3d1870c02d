//! How long finding takes: the index of the content, and each key of thirty questions, also
//! with ten and a hundred times as many documents. `cargo bench -p xtask --bench search`.

#![expect(missing_docs, reason = "the macro's own functions have none")]

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use two_protocols::find::Groups;
use two_protocols::search::{Doc, Index, Lexicon, docs, excerpt};
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
    let bundle = bundle(root(), "en").expect("the content");
    xtask::build::lexicon(&bundle).expect("a lexicon")
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

/// How long a key takes until the best are found, until the first rows are ready to be drawn, and
/// until all are: mean and longest, each the best of five tries.
fn lists(docs: &[Doc], index: &Index) {
    let (mut sums, mut longest, mut count) = ([Duration::ZERO; 3], [Duration::ZERO; 3], 0);
    for question in QUESTIONS {
        for (end, letter) in question.char_indices() {
            let typed = &question[..end + letter.len_utf8()];
            let best = (0..5).map(|_| list(docs, index, typed)).min_by_key(|it| it[2]);
            let best = best.expect("five");
            for (step, time) in best.into_iter().enumerate() {
                sums[step] += time;
                longest[step] = longest[step].max(time);
            }
            count += 1;
        }
    }
    let mean = sums.map(|it| it / count);
    eprintln!("found, first rows, whole list: mean {mean:.1?}, longest {longest:.1?}");
}

/// One key, as `find` answers it.
fn list(docs: &[Doc], index: &Index, typed: &str) -> [Duration; 3] {
    let start = Instant::now();
    let found = index.find(black_box(typed), 200);
    let mut times = [start.elapsed(); 3];
    let groups = Groups::new(found.hits.iter().map(|hit| (hit.doc, docs[hit.doc].kind)));
    let mut rows = 0;
    for group in &groups.groups {
        let begun = rows;
        for doc in group.docs.iter().take(group.shown) {
            let shown = index.show(*doc, &found.words);
            black_box(excerpt(&docs[*doc].text[shown.text], &shown.marks, 120));
            rows += 1;
        }
        times[2] = start.elapsed();
        if begun < 4 {
            times[1] = times[2];
        }
    }
    times
}

fn benches(criterion: &mut Criterion) {
    let docs = real();
    lists(&docs, &index(&docs));
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
