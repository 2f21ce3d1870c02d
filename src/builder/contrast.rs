/// The contrast of two colours (`#rrggbb`), from 1 to 21, as WCAG 2.2 defines it; none if one
/// of them is no such colour. Text needs 4.5 for level AA.
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// How light a colour is, from 0 to 1: "relative luminance".
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|it| it.len() == 6 && it.is_ascii())?;
    let mut sum = 0.0;
    for (place, weight) in [0.2126, 0.7152, 0.0722].into_iter().enumerate() {
        let part = u8::from_str_radix(digits.get(2 * place..2 * place + 2)?, 16).ok()?;
        let part = f64::from(part) / 255.0;
        let linear =
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        sum += weight * linear;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let near = |one, other, is: f64| {
            let found = contrast(one, other).expect("colours");
            assert!((found - is).abs() < 0.01, "{one} on {other}: {found}");
        };
        near("#000000", "#ffffff", 21.0);
        near("#777777", "#ffffff", 4.48);
        near("#ffffff", "#777777", 4.48);
        near("#123456", "#123456", 1.0);
    }

    #[test]
    fn what_is_no_colour_has_none() {
        for wrong in ["", "red", "#fff", "#12345g", "#é2345"] {
            assert_eq!(contrast(wrong, "#ffffff"), None, "{wrong}");
        }
    }
}
