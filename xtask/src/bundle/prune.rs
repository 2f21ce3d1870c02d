use std::collections::HashSet;

use two_protocols::content::{Content, Id};

/// Drops the provisions that no item names.
pub(super) fn prune(content: &mut Content) {
    let named = named(content);
    for instrument in &mut content.instruments {
        instrument.provisions.retain(|provision| named.contains(&provision.id));
    }
}

fn named(content: &Content) -> HashSet<Id> {
    let facts = content.facts.iter().flat_map(|fact| &fact.provisions);
    let offences = content.offences.iter().flat_map(|offence| &offence.provisions);
    let points = content.recommendations.iter().flat_map(|point| &point.provisions);
    let told = content.protection.iter().flat_map(|it| &it.refs);
    let duties = content.obligations.iter().flat_map(|duty| &duty.provisions);
    let sides = content.rows.iter().flat_map(|row| &row.sides);
    let quotes = sides.flat_map(|side| &side.quotes);
    let phrases = content.elements.iter().flat_map(|element| &element.phrases);
    let phrases = quotes.chain(phrases).map(|phrase| &phrase.provision);
    facts.chain(offences).chain(duties).chain(points).chain(told).chain(phrases).cloned().collect()
}
