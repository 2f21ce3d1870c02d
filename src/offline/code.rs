use qrcodegen::{QrCode, QrCodeEcc};

/// An address as a QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The length of a side, in squares, with the quiet ground around it.
    pub size: i32,
    /// The dark squares, as the data of an SVG path.
    pub path: String,
}

/// The quiet ground, in squares, that a reader of codes needs on each side.
const QUIET: i32 = 4;

impl Code {
    /// Draws a text; none if it is too long for a code (some 2900 bytes).
    pub fn of(text: &str) -> Option<Self> {
        // From a screen nothing is lost: the fewest squares are read best.
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let start = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                if x > start {
                    let (left, top, run) = (start + QUIET, y + QUIET, x - start);
                    path += &["M", &left.to_string(), " ", &top.to_string(), "h"].concat();
                    path += &[&run.to_string(), "v1h-", &run.to_string(), "z"].concat();
                }
                x += 1;
            }
        }
        Some(Self { size: code.size() + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_quiet_ground() {
        let code = Code::of("https://example.org/#facts=child.y").expect("a code");
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "the first corner: {}", code.path);
        let right = code.size - 4 - 7;
        assert!(code.path.contains(&format!("M{right} 4h7")), "the second");
        assert!(code.path.contains(&format!("M4 {right}h7")), "the third");
    }

    #[test]
    fn a_text_too_long_for_a_code_has_none() {
        assert!(Code::of(&"x".repeat(2900)).is_some());
        assert!(Code::of(&"x".repeat(3000)).is_none());
    }
}
