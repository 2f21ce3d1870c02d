use super::words::{DID, ITEMS, POINTS, SESSIONS, WHAT, WHO, WHY};

/// The name of the meeting, as the importer reads it off the document.
pub const EVENT: &str =
    "Fourth Meeting of the Lantern Coast Dialogue (Made up for Tests) on Safe and Unsafe Journeys";
/// A word that stands in one paragraph alone: [`rare`].
pub const RARE: &str = "marrowlight";

/// Paragraphs of a working session.
const SESSION: u16 = 24;
/// Paragraphs of the part with what was asked for, and of the closing part.
const ASKED: u16 = 20;
const CLOSING: u16 = 2;
/// The least that such a document has.
const LEAST: u16 = 30;

/// A made-up report of a made-up meeting, as Markdown, with so many numbered paragraphs, at
/// least 30: always the same words for the same number.
pub fn statement(paragraphs: u16) -> String {
    let paragraphs = paragraphs.max(LEAST);
    let mut text = format!(
        "**FOURTH MEETING OF THE LANTERN COAST DIALOGUE (MADE UP FOR TESTS)\n\
         ON SAFE AND UNSAFE JOURNEYS\nPORT ELDRAMIR, VALMARRE\n2 – 6 MARCH 2026**\n\n\
         Chairs' Report\n\n# Opening\n\n\
         1. The {EVENT} was held in Port Eldramir, Valmarre, from 2 – 6 March 2026. The hosts \
         were the Ministry of Made-up Affairs of Valmarre and the city.\n\
         2. The Meeting was attended by 240 officials and experts, representing the governments \
         of Belmora, Kelvany, the Merrowland Isles, Norrowmark, Ostavia, the Republic of Quillen, \
         Tarvosk and Valmarre as well as the Lantern Coast Secretariat (LCS) and the Office for \
         Invented Journeys (OIJ). Representatives of the Institute of Paper Lanterns were also \
         present.\n\
         3. Ms. Ona Testwell, Head of the Department of Samples of Ostavia, and Mr. Imre \
         Samplewick, Chief Prosecutor of Quillen, co-chaired the Meeting.\n"
    );
    for number in 4..=paragraphs {
        if let Some(heading) = heading(number, paragraphs) {
            text = format!("{text}\n{heading}\n\n");
        } else if number.is_multiple_of(7) {
            // As where a page ends.
            text += "\n\u{c}";
        }
        text += &paragraph(number, paragraphs);
    }
    text + "\n* * *\n\nMs. Ona Testwell and Mr. Imre Samplewick (Chairs)\n\n\
            Lantern Coast Dialogue\n\nPort Eldramir, 6 March 2026.\n"
}

/// The number of the paragraph that alone has the word [`RARE`].
pub fn rare(paragraphs: u16) -> u16 {
    paragraphs.max(LEAST) - 13
}

/// What the document asks for: the numbers of paragraphs, each with words of it.
pub fn points(paragraphs: u16) -> Vec<(u16, &'static str)> {
    let first = paragraphs.max(LEAST) - ASKED - CLOSING + 1;
    (first..).step_by(3).zip(POINTS).collect()
}

/// What stands above a paragraph, each time in another of the ways in which headings are marked.
fn heading(number: u16, paragraphs: u16) -> Option<String> {
    let closing = paragraphs - CLOSING + 1;
    if number == closing {
        return Some("Closing".into());
    }
    if number == closing - ASKED {
        return Some("**What Was Asked for**".into());
    }
    let in_session = number - 4;
    if !in_session.is_multiple_of(SESSION) || number > closing - ASKED {
        return None;
    }
    let session = in_session / SESSION;
    let title = format!("Session {}: {}", session + 1, pick(&SESSIONS, session));
    Some(match session % 3 {
        0 => format!("## {title}"),
        1 => format!("**{title}**"),
        _ => title,
    })
}

fn paragraph(number: u16, paragraphs: u16) -> String {
    let mut words = vec![sentence(number, 0)];
    if let Some((_, point)) = points(paragraphs).iter().find(|(it, _)| *it == number) {
        words.insert(0, format!("It was recommended that {point}."));
    }
    words.extend((1..=number % 3 + 1).map(|more| sentence(number, more)));
    if number == rare(paragraphs) {
        words.push(format!("One speaker called it the {RARE} of the whole week."));
    }
    let mut text = words.join(" ");
    if number.is_multiple_of(3) {
        text = wrapped(&text);
    }
    format!("{number}. {text}{}\n", list(number))
}

fn sentence(number: u16, place: u16) -> String {
    let at = number * 3 + place * 5;
    let [who, did] = [pick(&WHO, at), pick(&DID, at)];
    let [what, why] = [pick(&WHAT, at), pick(&WHY, at)];
    format!("{who} {did} {what}, {why}.")
}

/// The list under some paragraphs.
fn list(number: u16) -> String {
    let markers: &[&str] = match number % 9 {
        4 => &["(a)", "(b)", "(c)"],
        8 => &["-", "-", "-", "-"],
        _ => return String::new(),
    };
    let items = (0..).zip(markers).map(|(place, marker)| {
        let end = if usize::from(place) + 1 == markers.len() { "." } else { ";" };
        let indent = if *marker == "-" { " " } else { "" };
        format!("\n{indent}{marker} {}{end}", pick(&ITEMS, number + place))
    });
    items.fold("\nThey asked for:".into(), |list, item| list + &item)
}

fn pick<'a>(words: &[&'a str], at: u16) -> &'a str {
    words[usize::from(at) % words.len()]
}

/// In lines of some eighty letters.
fn wrapped(text: &str) -> String {
    let (mut lines, mut length) = (String::new(), 0);
    for word in text.split(' ') {
        if length + word.len() > 80 {
            lines.push('\n');
            length = 0;
        } else if length > 0 {
            lines.push(' ');
        }
        lines += word;
        length += word.len() + 1;
    }
    lines
}
