/// A template with its values. A part in `[ ]` is left out where a value in it is empty.
pub(super) fn fill<'a>(template: &str, value: impl Fn(&str) -> &'a str) -> String {
    let mut filled = String::new();
    for (place, part) in template.split(['[', ']']).enumerate() {
        let mut piece = String::new();
        let mut whole = true;
        for (at, part) in part.split('{').enumerate() {
            match part.split_once('}') {
                Some((name, rest)) if at > 0 => {
                    let value = value(name);
                    whole &= !value.is_empty();
                    piece.push_str(value);
                    piece.push_str(rest);
                }
                _ => piece.push_str(part),
            }
        }
        // Every second part stands in brackets.
        if whole || place % 2 == 0 {
            filled.push_str(&piece);
        }
    }
    filled
}
