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
        ("untoc", "5eca4695f659300af2c8d02d735c27fe0a3ac0171506582f179b887c292bba35"),
        ("tip", "8d768c3f5d006b2fe7616fac21e94a8e82850de6b93f4f88bfa73dc5420838a9"),
        ("som", "b2a8a4d66d4f0c16852c73b720181e85a9473097cf7d22b8936f7c299fdc64a8"),
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
