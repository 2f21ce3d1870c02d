use two_protocols::content::Text;
use two_protocols::search::Doc;

/// So many copies of documents that can be found, to time a guide that is as much larger: in each
/// copy but the first, every third long word is made up, so that there are more words too.
pub fn copies(docs: &[Doc], times: usize) -> Vec<Doc> {
    let all = (0..times).flat_map(|copy| docs.iter().map(move |doc| (copy, doc)));
    all.map(|(copy, doc)| {
        let mut doc = doc.clone();
        doc.text = doc.text.iter().map(|text| made_up(text, copy)).collect();
        doc
    })
    .collect()
}

fn made_up(text: &str, copy: usize) -> Text {
    let words = text.split(' ').enumerate().map(|(at, word)| {
        if copy == 0 || word.len() < 6 || !word.is_ascii() || !(at + copy).is_multiple_of(3) {
            return word.to_owned();
        }
        let half = &word[..word.len() / 2];
        let tail = (word.len() * 7 + copy * 13 + at * 31) % 676;
        let letter = |n: usize| char::from(b"abcdefghijklmnopqrstuvwxyz"[n % 26]);
        [half, &String::from_iter([letter(tail), letter(tail / 26), 'o'])].concat()
    });
    words.collect::<Vec<_>>().join(" ").into()
}
