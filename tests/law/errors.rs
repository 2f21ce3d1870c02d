//! Rules that are no law.

use std::rc::Rc;

use two_protocols::law::{Fault, Law, Rule};

fn id(id: &str) -> Rc<str> {
    id.into()
}

#[test]
fn a_rule_that_names_nothing_is_no_law() {
    let (facts, of) = (id("a"), id("of"));
    for rule in [Rule::Fact(id("b")), Rule::Element(id("a")), Rule::Offence(id("a"))] {
        let rule = Rule::Not(Box::new(Rule::All(vec![rule])));
        let law = Law::new(&[&facts], &[(&of, &rule)], &[]);
        let named = if rule == Rule::Not(Box::new(Rule::All(vec![Rule::Fact(id("b"))]))) {
            id("b")
        } else {
            id("a")
        };
        assert_eq!(law, Err(Fault::Unresolved(of.clone(), named)));
    }
}

#[test]
fn a_rule_that_leads_back_to_itself_is_no_law() {
    let (one, two) = (id("one"), id("two"));
    let (to_two, to_one) = (Rule::Offence(two.clone()), Rule::Offence(one.clone()));
    let law = Law::new(&[], &[], &[(&one, &to_two), (&two, &to_one)]);
    assert_eq!(law, Err(Fault::Circle(one)));
}

#[test]
fn more_facts_than_there_is_room_for_are_no_law() {
    let ids: Vec<_> = (0..65).map(|n| id(&format!("f{n}"))).collect();
    let facts: Vec<_> = ids.iter().collect();
    assert_eq!(Law::new(&facts, &[], &[]), Err(Fault::TooManyFacts));
}
