//! Whether the machine is free enough for times that mean something.

use std::fs;
use std::thread::available_parallelism;

/// Whether programs waited for half of the cores in the last minute. Known on Linux only.
pub(super) fn is_busy() -> bool {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let cores = available_parallelism().map_or(1, |cores| u32::try_from(cores.get()).unwrap_or(1));
    load(&text).is_some_and(|load| load * 2.0 > f64::from(cores))
}

/// The first of the three figures.
fn load(text: &str) -> Option<f64> {
    text.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn load_of_the_last_minute_is_read() {
        assert_eq!(load("1.50 0.70 0.30 1/200 4321\n"), Some(1.5));
        assert_eq!(load(""), None);
    }
}
