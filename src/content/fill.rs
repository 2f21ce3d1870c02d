/// Words with each `{name}` filled in. A name that is not among the values stays as it is.
pub fn fill(words: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    // Each part after a brace begins with a name and its other brace.
    for (place, part) in words.split('{').enumerate() {
        let value = part.split_once('}').and_then(|(name, rest)| {
            let value = values.iter().find(|(known, _)| *known == name)?.1;
            Some((value, rest))
        });
        match value {
            Some((value, rest)) if place > 0 => {
                filled.push_str(value);
                filled.push_str(rest);
            }
            _ => {
                if place > 0 {
                    filled.push('{');
                }
                filled.push_str(part);
            }
        }
    }
    filled
}
