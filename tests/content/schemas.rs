//! The JSON Schemas, one for each kind of file, generated from the Rust types.

use std::collections::BTreeMap;
use std::{env, fs};

use jsonschema::Validator;
use schemars::{JsonSchema, schema_for};
use serde_json::{Map, Value, json};
use two_protocols::content::{
    About, Edition, Element, ElementWords, Fact, FactWords, Instrument, InstrumentWords,
    Obligation, ObligationWords, Offence, OffenceWords, Pointer, PointerWords, Protection,
    ProtectionWords, Recommendation, RecommendationWords, Row, RowWords, Scenario, ScenarioWords,
    Statement, UiKey, Vocabulary,
};
use xtask::bundle::Contents;
use xtask::root::root;

/// Files that are lists, with the law of each item in one and its words in another.
macro_rules! LISTS {
    () => {
        "facts" | "pointers" | "protection" | "recommendations"
    };
}

/// The schemas by file name without `.schema.json`.
fn schemas() -> BTreeMap<&'static str, Value> {
    BTreeMap::from([
        ("about", of::<About>()),
        ("app", of::<xtask::build::AppWords>()),
        ("changes", of::<Vec<xtask::build::Entry>>()),
        ("check", of::<BTreeMap<String, String>>()),
        ("cite", of::<two_protocols::cite::CiteWords>()),
        ("contents", of::<Contents>()),
        ("answers", of::<Vec<xtask::bundle::Question>>()),
        ("document", of::<xtask::bundle::Remarks>()),
        ("edition", of::<Edition>()),
        ("embed", of::<two_protocols::builder::Words>()),
        ("element", law::<Element>()),
        ("element-words", of::<ElementWords>()),
        ("export", of::<xtask::export::Words>()),
        ("facts", array(law::<Fact>())),
        ("facts-words", array(with_id(of::<FactWords>()))),
        ("find", find()),
        ("instrument", law::<Instrument>()),
        ("instrument-words", of::<InstrumentWords>()),
        ("offline", offline()),
        ("obligation", law::<Obligation>()),
        ("obligation-words", of::<ObligationWords>()),
        ("offence", law::<Offence>()),
        ("offence-words", of::<OffenceWords>()),
        ("pointers", array(law::<Pointer>())),
        ("pointers-words", array(with_id(of::<PointerWords>()))),
        ("protection", array(law::<Protection>())),
        ("protection-words", array(with_id(of::<ProtectionWords>()))),
        ("paragraphs", of::<BTreeMap<String, Vec<u16>>>()),
        ("recommendations", array(law::<Recommendation>())),
        ("recommendations-words", points()),
        ("row", law::<Row>()),
        ("row-words", of::<RowWords>()),
        ("scenario", law::<Scenario>()),
        ("scenario-words", of::<ScenarioWords>()),
        ("sources", of::<Vec<two_protocols::cite::Source>>()),
        ("search", of::<two_protocols::search::Lexicon>()),
        ("summary", of::<Statement>()),
        ("ui", ui()),
        ("vocabulary", vocabulary()),
    ])
}

/// The schema of a file, by its path under `content/`.
fn name_of(file: &str) -> String {
    let parts: Vec<&str> = file.trim_end_matches(".json").split('/').collect();
    match *parts {
        ["law" | "document", list @ LISTS!()] => list.into(),
        [_, list @ LISTS!()] => format!("{list}-words"),
        ["law", kind, _] => kind.trim_end_matches('s').into(),
        [_, kind, _] => format!("{}-words", kind.trim_end_matches('s')),
        [.., name] => name.into(),
        [] => String::new(),
    }
}

fn of<T: JsonSchema>() -> Value {
    schema_for!(T).to_value()
}

/// The type without its words and its paragraphs, which are in other files.
fn law<T: JsonSchema>() -> Value {
    let mut schema = of::<T>();
    without(&mut schema, &["words", "paragraphs"]);
    schema
}

/// Takes fields out of a type's schema.
fn without(schema: &mut Value, fields: &[&str]) {
    let properties = schema["properties"].as_object_mut().expect("an object's schema");
    properties.retain(|field, _| !fields.contains(&&**field));
    let required = schema["required"].as_array_mut().expect("required fields");
    required.retain(|it| !fields.iter().any(|field| it == field));
    prune(schema);
}

/// Names of labels, of which those for recommendations stand with these.
fn vocabulary() -> Value {
    let mut schema = of::<Vocabulary>();
    without(&mut schema, &["topics", "parties", "strengths"]);
    schema
}

/// The words of recommendations, each of which has those of its type.
fn points() -> Value {
    let mut schema = of::<xtask::bundle::Points>();
    let mut words = with_id(of::<RecommendationWords>());
    let words = words.as_object_mut().expect("a schema");
    words.retain(|key, _| !["$schema", "title"].contains(&&**key));
    schema["properties"]["points"]["items"] = words.clone().into();
    schema
}

/// Drops the definitions that nothing refers to any more.
fn prune(schema: &mut Value) {
    loop {
        let text = schema.to_string();
        let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { return };
        let before = definitions.len();
        definitions.retain(|name, _| text.contains(&format!("\"#/$defs/{name}\"")));
        if definitions.is_empty() {
            schema.as_object_mut().expect("an object's schema").remove("$defs");
        } else if definitions.len() < before {
            continue;
        }
        return;
    }
}

fn with_id(mut schema: Value) -> Value {
    schema["properties"]["id"] = json!({"type": "string", "description": "The fact."});
    schema["required"].as_array_mut().expect("required fields").insert(0, "id".into());
    schema
}

/// A file that is an array of these.
fn array(mut items: Value) -> Value {
    let object = items.as_object_mut().expect("a schema");
    let mut outer = Map::new();
    for key in ["$schema", "title", "description", "$defs"] {
        outer.extend(object.remove(key).map(|value| (key.to_owned(), value)));
    }
    outer.insert("type".into(), "array".into());
    outer.insert("items".into(), items);
    outer.into()
}

fn ui() -> Value {
    let keys = UiKey::ALL.iter().map(|key| key.name());
    just(of::<two_protocols::content::Ui>(), &keys.collect::<Vec<_>>())
}

fn offline() -> Value {
    let keys = two_protocols::offline::Word::ALL.iter().map(|word| word.key());
    just(of::<BTreeMap<String, String>>(), &keys.collect::<Vec<_>>())
}

fn find() -> Value {
    let keys = two_protocols::find::Word::ALL.iter().map(|word| word.key());
    just(of::<BTreeMap<String, String>>(), &keys.collect::<Vec<_>>())
}

/// The type allows any key; the file has just these.
fn just(mut schema: Value, keys: &[&str]) -> Value {
    let text = json!({"type": "string", "minLength": 1});
    let properties = keys.iter().map(|key| ((*key).to_owned(), text.clone()));
    schema["properties"] = Value::Object(properties.collect());
    schema["required"] = json!(keys);
    schema["additionalProperties"] = false.into();
    schema
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).expect("a JSON Schema")
}

/// The JSON files under `content/`, apart from the schemas.
fn files() -> Vec<String> {
    let content = root().join("content");
    let mut folders = vec![content.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(&content).expect("under content").to_string_lossy();
            let name = name.replace('\\', "/");
            if path.is_dir() && name != "schema" {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                files.push(name);
            }
        }
    }
    files
}

/// `UPDATE=1 cargo test -p xtask --test content schemas` writes them.
#[test]
fn schemas_are_fresh() {
    let folder = root().join("content/schema");
    let mut expected = Vec::new();
    for (name, schema) in schemas() {
        let text = serde_json::to_string_pretty(&schema).expect("JSON") + "\n";
        let file = format!("{name}.schema.json");
        let path = folder.join(&file);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &text).expect("the schema can be written");
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            there == text,
            "content/schema/{file} is not as its Rust type; write the schemas with \
             `UPDATE=1 cargo test -p xtask --test content schemas`"
        );
        expected.push(file);
    }
    for entry in fs::read_dir(folder).expect("the schemas") {
        let file = entry.expect("a schema").file_name().to_string_lossy().into_owned();
        assert!(expected.contains(&file), "content/schema/{file} is of no type: delete it");
    }
}

#[test]
fn every_file_is_as_its_schema() {
    let schemas = schemas();
    let validators: BTreeMap<_, _> =
        schemas.iter().map(|(name, schema)| (*name, validator(schema))).collect();
    let mut seen = 0;
    for file in files() {
        let text = fs::read_to_string(root().join("content").join(&file)).expect("a file");
        let json: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{file}: {e}"));
        let name = name_of(&file);
        let validator =
            validators.get(&*name).unwrap_or_else(|| panic!("{file}: no {name} schema"));
        let problems: Vec<String> = validator
            .iter_errors(&json)
            .map(|error| format!("content/{file}: {}: {error}", error.instance_path()))
            .collect();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        seen += 1;
    }
    assert!(seen > 100, "only {seen} files");
}

#[test]
fn a_schema_refuses_what_its_type_refuses() {
    let schemas = schemas();
    let element = json!({"id": "roof", "rule": {"fact": "thatch"}, "phrases": []});
    let validator = validator(&schemas["element"]);
    assert!(validator.is_valid(&element));
    for (field, value) in [
        ("rule", json!({"some": []})),
        ("paragraphs", json!([1])),
        ("words", json!({})),
        ("id", json!(null)),
    ] {
        let mut spoilt = element.clone();
        spoilt[field] = value;
        assert!(!validator.is_valid(&spoilt), "{field}");
    }
}

#[test]
fn a_law_schema_does_not_know_the_words() {
    let row = &schemas()["row"];
    assert!(row["properties"].get("words").is_none());
    assert!(row["$defs"].get("RowWords").is_none() && row["$defs"].get("SideWords").is_none());
}
