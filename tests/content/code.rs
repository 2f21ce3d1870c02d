//! The code that hands answers on: another device reads in it what was put in.

use rqrr::PreparedImage;
use two_protocols::offline::Code;

/// Pixels for the side of a square: as coarse as a camera may see it.
const SCALE: usize = 3;

/// What a reader of codes finds in a picture with this path.
fn read(code: &Code) -> String {
    let side = usize::try_from(code.size).expect("a size");
    let mut dark = vec![false; side * side];
    for run in code.path.split_terminator('z') {
        let (x, y, length) = numbers(run);
        assert!(x + length <= side, "beyond its picture: {run}");
        dark[y * side + x..][..length].fill(true);
    }
    let at = |x: usize, y: usize| dark[y / SCALE * side + x / SCALE];
    let mut picture = PreparedImage::prepare_from_bitmap(side * SCALE, side * SCALE, at);
    let found = picture.detect_grids();
    let [grid] = &*found else { panic!("{} codes in the picture", found.len()) };
    grid.decode().expect("it can be read").1
}

/// Where a run begins, and how long it is: `M4 5h7v1h-7`.
fn numbers(run: &str) -> (usize, usize, usize) {
    let parts = run.strip_prefix('M').and_then(|it| it.split_once(' ')).expect("where it begins");
    let (y, rest) = parts.1.split_once('h').expect("a line");
    let (length, back) = rest.split_once("v1h-").expect("one square high");
    assert_eq!(length, back, "the way back is as long: {run}");
    let number = |text: &str| text.parse().expect("a number");
    (number(parts.0), number(y), number(length))
}

#[test]
fn what_is_put_into_a_code_is_read_from_it() {
    // The last has letters of two, three and four bytes.
    let texts = [
        "view=situation&facts=child.y",
        "https://example.org/guide/#view=situation&facts=intent.y,border-crossed.n",
        "file:///home/Ordner für Zoë/Führer — 指南 🙂.html#facts=child.u",
    ];
    for text in texts {
        assert_eq!(read(&Code::of(text).expect("a code")), text);
    }
}

#[test]
fn as_many_answers_as_there_are_can_be_read() {
    for length in [700, 1500, 2900] {
        let answers = (0..).map(|n| format!("fact-{n}.y,")).take(length).collect::<String>();
        let text = &answers[..length];
        assert_eq!(read(&Code::of(text).expect("a code")), text);
    }
}
