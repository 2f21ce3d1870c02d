//! What the element's style sheet says of itself: its parts, its properties, its lengths.

use anyhow::{Context, Result};

/// A name with what it is, read off a style sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name of a part or of a custom property.
    pub name: String,
    /// The selector of a part, or the light value of a property.
    pub value: String,
    /// What it is, in a sentence.
    pub about: String,
}

/// The parts, as the sheet's comments list them: `/* part title: h2: The title of a view. */`.
///
/// # Errors
/// When such a comment is not as it should be.
pub fn listed_parts(css: &str) -> Result<Vec<Named>> {
    let comments = css.split("/* part ").skip(1).filter_map(|rest| rest.split_once("*/"));
    let part = |(comment, _): (&str, _)| {
        let mut fields = comment.splitn(3, ": ").map(|it| it.trim().to_owned());
        let mut next = || fields.next().with_context(|| format!("not a part: {comment}"));
        Ok(Named { name: next()?, value: next()?, about: next()? })
    };
    comments.map(part).collect()
}

/// Names and selectors, for the element's script.
pub(super) fn parts(css: &str) -> Result<Vec<(String, String)>> {
    Ok(listed_parts(css)?.into_iter().map(|part| (part.name, part.value)).collect())
}

/// The custom properties of the first rule, each with the comment above it.
pub fn listed_properties(css: &str) -> Vec<Named> {
    let rule = css.split_once('{').map_or("", |(_, rest)| rest);
    let rule = rule.split("\n}").next().unwrap_or_default();
    let (mut about, mut found) = (String::new(), Vec::new());
    for line in rule.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("/*") {
            about = String::from(comment.trim_end_matches("*/").trim());
        } else if let Some((name, value)) = line.split_once(':')
            && name.starts_with("--tp-")
        {
            let value = value.trim().trim_end_matches(';').to_owned();
            found.push(Named { name: name.into(), value, about: about.clone() });
        }
    }
    found
}

/// A page of others may have set what `rem` is, for ease of counting. The element's lengths
/// go by a length of its own; in queries, which cannot, by what most readers have: 16 px.
pub(super) fn own_lengths(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(at) = rest.find("rem") {
        let before = &rest[..at];
        let digits = |it: char| it.is_ascii_digit() || it == '.';
        let start = before.trim_end_matches(digits).len();
        let start = if before[..start].ends_with('-') { start - 1 } else { start };
        let number = before[start..].parse::<f64>();
        out.push_str(&before[..start]);
        match number {
            Ok(number) if in_query(&out) => out += &[&(number * 16.0).to_string(), "px"].concat(),
            Ok(_) => out += &["calc(", &before[start..], "*var(--tp-rem))"].concat(),
            // A word that ends so.
            Err(_) => out += &rest[start..at + 3],
        }
        rest = &rest[at + 3..];
    }
    out + rest
}

/// Whether the sheet breaks off in the condition of an at-rule.
fn in_query(css: &str) -> bool {
    let start = css.rfind(['{', '}', ';']).map_or(0, |at| at + 1);
    css[start..].trim_start().starts_with('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_go_by_the_elements_own() {
        let css = "@container (min-width:40rem){a{margin:-.5rem 0 1rem}}.remark{top:0}";
        let own = "@container (min-width:640px){a{margin:calc(-.5*var(--tp-rem)) 0 \
                   calc(1*var(--tp-rem))}}.remark{top:0}";
        assert_eq!(own_lengths(css), own);
    }

    #[test]
    fn a_part_has_a_name_a_selector_and_a_sentence() {
        let parts = listed_parts("/* part title: h2, h3: A title: its words. */").expect("a part");
        let [part] = &*parts else { panic!("one part") };
        assert_eq!((&*part.name, &*part.value), ("title", "h2, h3"));
        assert_eq!(part.about, "A title: its words.");
        assert!(listed_parts("/* part title */").is_err());
    }

    #[test]
    fn properties_have_the_comment_above_them() {
        let css =
            ":root {\n  /* The page. */\n  --tp-page: #fff;\n  --tp-ink: #000;\n}\n--tp-no: 1;";
        let found = listed_properties(css);
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].about, "The page.");
        assert_eq!(found[0].value, "#fff");
    }
}
