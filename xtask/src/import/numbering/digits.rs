//! Numbers in the digits of several scripts.

/// The zeros of scripts whose ten digits follow one another: Western, Arabic, Persian,
/// Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Thai, Lao, Tibetan, Myanmar, Khmer, Mongolian,
/// and Western as wide as a Chinese sign.
const ZEROS: &[char] =
    &['0', '٠', '۰', '०', '০', '੦', '૦', '௦', '๐', '໐', '༠', '၀', '០', '᠐', '０'];

const CHINESE: &[char] = &['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Its value, where a sign is a digit.
pub(crate) fn digit(c: char) -> Option<u32> {
    let of = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|it| *it < 10);
    if c.is_ascii() { c.to_digit(10) } else { ZEROS.iter().find_map(of) }
}

/// The number at the start of words, and its length.
pub(crate) fn number(words: &str) -> Option<(u32, usize)> {
    let end = words.find(|c| digit(c).is_none()).unwrap_or(words.len());
    if end == 0 {
        return chinese(words);
    }
    let digits = words[..end].chars().filter_map(digit);
    let value = digits.fold(0, |value: u32, it| value.saturating_mul(10).saturating_add(it));
    Some((value, end))
}

/// A number in Chinese words, up to 999: `十二`.
fn chinese(words: &str) -> Option<(u32, usize)> {
    let (mut value, mut last, mut length) = (0, 0, 0);
    for c in words.chars() {
        let digit = CHINESE.iter().position(|it| *it == c).and_then(|it| u32::try_from(it).ok());
        match (digit, c) {
            (Some(digit), _) => last = digit,
            (None, '十') => {
                value += last.max(1) * 10;
                last = 0;
            }
            (None, '百') => {
                value += last.max(1) * 100;
                last = 0;
            }
            _ => break,
        }
        length += c.len_utf8();
    }
    (value + last > 0).then_some((value + last, length))
}

/// A number in Roman figures, all of them large or all small.
pub(crate) fn roman(figures: &str) -> Option<u32> {
    let large = figures.to_ascii_uppercase();
    if figures.is_empty() || (large != figures && figures.to_ascii_lowercase() != figures) {
        return None;
    }
    let value = |c| match c {
        'I' => Some(1_u32),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let values = large.chars().map(value).collect::<Option<Vec<_>>>()?;
    let mut sum = 0_i64;
    for (i, it) in values.iter().enumerate() {
        let less = values.get(i + 1).is_some_and(|next| next > it);
        sum += if less { -i64::from(*it) } else { i64::from(*it) };
    }
    let sum = u32::try_from(sum).ok()?;
    (in_roman(sum) == large).then_some(sum)
}

fn in_roman(mut number: u32) -> String {
    const SIGNS: &[(u32, &str)] = &[
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while number >= *value && roman.len() < 20 {
            roman.push_str(sign);
            number -= value;
        }
    }
    roman
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_many_scripts_are_numbers() {
        for words in ["12.", "١٢.", "۱۲.", "१२.", "๑๒.", "１２．", "十二、", "一二、"]
        {
            let value = number(words).map(|(value, _)| value);
            assert_eq!(value, Some(if words.starts_with("一") { 2 } else { 12 }), "{words}");
        }
        assert_eq!(number("二百三十"), Some((230, 12)));
        assert_eq!(number("x"), None);
    }

    #[test]
    fn roman_figures_are_read_only_as_they_are_written() {
        let read: Vec<_> = ["I", "iv", "XIX", "xlii", "IIII", "Iv", "IC", ""].map(roman).into();
        let expected = [Some(1), Some(4), Some(19), Some(42), None, None, None, None];
        assert_eq!(read, expected);
    }
}
