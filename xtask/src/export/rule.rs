use two_protocols::law::Rule;

/// A rule as text in ids, by the names that the content's files have for its parts:
/// `all(element.intent, any(element.means, element.child))`.
pub(super) fn text(rule: &Rule) -> String {
    let parts = |name: &str, parts: &[Rule]| {
        let parts: Vec<String> = parts.iter().map(text).collect();
        [name, "(", &parts.join(", "), ")"].concat()
    };
    match rule {
        Rule::Fact(id) => ["fact.", id].concat(),
        Rule::Element(id) => ["element.", id].concat(),
        Rule::Offence(id) => ["offence.", id].concat(),
        Rule::All(of) => parts("all", of),
        Rule::Any(of) => parts("any", of),
        Rule::Not(of) => parts("not", std::slice::from_ref(of)),
        Rule::Open(of) => parts("open", std::slice::from_ref(of)),
    }
}
