//! The project's own content.

use sha2::{Digest, Sha256};
use two_protocols::content::{Content, Instrument};
use xtask::bundle::bundle;
use xtask::root::root;

pub(crate) fn content() -> Content {
    match bundle(root(), "en") {
        Ok(bundle) => bundle.content,
        Err(faults) => panic!("{faults}"),
    }
}

#[test]
fn every_id_resolves_and_every_treaty_quote_stands_once_in_its_provision() {
    content();
}

#[test]
fn treaty_words_change_only_on_purpose() {
    let pinned = [
        ("untoc", "9275d1f378abea706203e1c71edf89f32ec9f424923d557ce6dc758f63c10e59"),
        ("tip", "258e12864e0a73d14112b29dd0e4bf1b64a1f75cf4da64eb272a17f2bcbff669"),
        ("som", "cb4d56a91496cac4fdb61ae592b6702ae045919f1836892b3eb7bfdd3b911fbc"),
    ];
    for (id, pin) in pinned {
        let file = root().join(format!("content/law/instruments/{id}.json"));
        let mut json: serde_json::Value =
            serde_json::from_slice(&std::fs::read(file).expect("the treaty's file")).expect("JSON");
        json["words"] = serde_json::json!({"short": ""});
        let treaty: Instrument = serde_json::from_value(json).expect("a treaty");
        assert_eq!(digest(&treaty), pin, "the wording of {id} is not as it was compared");
    }
}

/// The SHA-256 of a treaty's provisions: id, place, heading and text, a line each.
fn digest(treaty: &Instrument) -> String {
    let mut hash = Sha256::new();
    for provision in &treaty.provisions {
        for part in [&provision.id, &provision.place, &provision.heading, &provision.text] {
            hash.update(part.as_bytes());
            hash.update(b"\n");
        }
    }
    hash.finalize().iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}
