use js_sys::Date;
use wasm_bindgen::JsValue;

fn two(number: u32) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}

fn day(date: &Date) -> String {
    let [month, day] = [date.get_month() + 1, date.get_date()].map(two);
    [date.get_full_year().to_string(), month, day].join("-")
}

/// Today, by this device's clock.
pub(crate) fn today() -> String {
    day(&Date::new_0())
}

/// The minute of a time in milliseconds since 1970, as days are written. `Intl` would take a slow
/// phone 130 ms.
pub(crate) fn minute(time: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a time of this age")]
    let date = Date::new(&JsValue::from_f64(time as f64));
    [&*day(&date), " ", &two(date.get_hours()), ":", &two(date.get_minutes())].concat()
}
