//! Lighthouse on the served page, as a phone: the middle of three runs.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::FLAGS;
use crate::setup::Tools;

const RUNS: usize = 3;
const SCORES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// What Lighthouse measured.
pub(super) struct Report {
    /// First text, largest text, in ms.
    pub(super) fcp: f64,
    pub(super) lcp: f64,
    /// Blocked time in ms; layout shift.
    pub(super) tbt: f64,
    pub(super) cls: f64,
    /// 0 to 100, in the order of Lighthouse's page; the lowest of the runs.
    pub(super) scores: [f64; 4],
    /// What kept a score from 100, by Lighthouse's own title.
    pub(super) faults: Vec<String>,
}

/// Runs it on a page.
pub(super) fn measure(tools: &Tools, url: &str) -> Result<Report> {
    let runs: Vec<Value> = (1..=RUNS)
        .map(|run| {
            eprintln!("bench: Lighthouse, run {run} of {RUNS} (half a minute)");
            lighthouse(tools, url)
        })
        .collect::<Result<_>>()?;
    Ok(report(&runs))
}

/// Runs it once.
pub(super) fn once(tools: &Tools, url: &str) -> Result<Report> {
    eprintln!("bench: Lighthouse of {url} (half a minute)");
    Ok(report(&[lighthouse(tools, url)?]))
}

fn report(runs: &[Value]) -> Report {
    let metric =
        |id: &str| median(runs.iter().map(|run| number(&run["audits"][id]["numericValue"])));
    let score = |id| runs.iter().map(move |run| number(&run["categories"][id]["score"]) * 100.0);
    Report {
        fcp: metric("first-contentful-paint"),
        lcp: metric("largest-contentful-paint"),
        tbt: metric("total-blocking-time"),
        cls: metric("cumulative-layout-shift"),
        scores: SCORES.map(|id| score(id).fold(100.0, f64::min)),
        faults: runs.first().map(faults).unwrap_or_default(),
    }
}

fn lighthouse(tools: &Tools, url: &str) -> Result<Value> {
    let mut node = tools.command("node");
    let output = node
        .arg(tools.npm("lighthouse/cli/index.js"))
        .args([url, "--output=json", "--quiet", "--only-categories", &SCORES.join(",")])
        .arg(format!("--chrome-flags={}", FLAGS.join(" ")))
        .env("CHROME_PATH", &tools.browser()?.chromium)
        .output()
        .context("cannot start node: run `cargo xtask setup`")?;
    if !output.status.success() {
        bail!("Lighthouse failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    let report: Value =
        serde_json::from_slice(&output.stdout).context("Lighthouse wrote no JSON")?;
    if let Some(cause) = report["runtimeError"]["message"].as_str() {
        bail!("Lighthouse could not load the page: {cause}");
    }
    Ok(report)
}

/// The audits that count and are not passed.
fn faults(run: &Value) -> Vec<String> {
    let counted = SCORES.iter().filter_map(|id| run["categories"][*id]["auditRefs"].as_array());
    let counted = counted.flatten().filter(|audit| number(&audit["weight"]) > 0.0);
    let audits = counted.map(|audit| &run["audits"][audit["id"].as_str().unwrap_or_default()]);
    let failed = audits.filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 0.9));
    failed.map(|audit| audit["title"].as_str().unwrap_or_default().to_owned()).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middle_of_three_is_taken() {
        assert!((median([3.0, 1.0, 2.0].into_iter()) - 2.0).abs() < f64::EPSILON);
    }

    #[test]
    fn what_cost_points_is_named() {
        let run = serde_json::json!({
            "categories": { "seo": { "auditRefs": [{ "id": "a", "weight": 1 }, { "id": "b", "weight": 0 }] } },
            "audits": { "a": { "title": "A", "score": 0 }, "b": { "title": "B", "score": 0 } },
        });
        assert_eq!(faults(&run), ["A"]);
    }
}
