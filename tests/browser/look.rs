//! How the reader's browser is set.

use serde_json::{Map, Value, json};

use crate::driver::{Engine, TOOLS};

/// As root and in a container; with no request of the browser's own.
const ARGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
];

/// A reader of each of the two colours, as [`Look::media`].
pub(crate) const SCHEMES: [&[(&str, &str)]; 2] =
    [&[("prefers-color-scheme", "light")], &[("prefers-color-scheme", "dark")]];

/// The reader's settings. The default is a desktop in light colours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// The window's width and height in CSS px.
    pub(crate) window: (u32, u32),
    /// Whether scripts run.
    pub(crate) scripts: bool,
    /// Whether the browser stores anything for pages.
    pub(crate) storage: bool,
    /// Media features with their values, as in a style sheet's query.
    pub(crate) media: &'static [(&'static str, &'static str)],
}

impl Default for Look {
    fn default() -> Self {
        Self { window: (1280, 900), scripts: true, storage: true, media: &[] }
    }
}

impl Look {
    /// A browser that runs no scripts.
    pub(crate) fn without_scripts() -> Self {
        Self { scripts: false, ..Self::default() }
    }

    /// What the driver is asked for.
    pub(crate) fn capabilities(&self, engine: Engine) -> Map<String, Value> {
        let asked = match engine {
            Engine::Chromium => self.chromium(),
            Engine::Firefox => {
                let firefox = TOOLS.engines().expect("engines").firefox.clone().expect("Firefox");
                json!({ "moz:firefoxOptions": { "binary": firefox.browser, "args": ["-headless"] } })
            }
            Engine::Webkit => json!({}),
        };
        let Value::Object(asked) = asked else { unreachable!("an object") };
        asked
    }

    fn chromium(&self) -> Value {
        let (width, height) = self.window;
        let mut args: Vec<String> = ARGS.map(str::to_owned).into();
        args.push(format!("--window-size={width},{height}"));
        let allowed = |it| if it { 1 } else { 2 };
        let chromium = &TOOLS.browser().expect("a browser").chromium;
        json!({
            "goog:chromeOptions": {
                "binary": chromium,
                "args": args,
                "prefs": {
                    "profile.managed_default_content_settings.javascript": allowed(self.scripts),
                    // It stands for all kinds of storing.
                    "profile.default_content_setting_values.cookies": allowed(self.storage),
                },
            },
            "goog:loggingPrefs": { "browser": "ALL" },
        })
    }

    /// The parameters of `Emulation.setEmulatedMedia`.
    pub(crate) fn media(&self) -> Value {
        let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        json!({ "features": self.media.iter().map(feature).collect::<Vec<_>>() })
    }
}
