//! A WordPress site with its own database, in a folder that goes with it.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use fantoccini::Locator;
use tempfile::TempDir;
use xtask::root::root;
use xtask::setup::{Cms, cms};

use crate::guard::Guard;
use crate::page::Page;

/// The password of all its users.
pub(crate) const PASSWORD: &str = "a long password for a test";

/// The site at work.
pub(crate) struct WordPress {
    /// Where it is, with a slash at the end.
    pub(crate) url: String,
    code: PathBuf,
    cms: Cms,
    /// Ends all of it when dropped.
    _guard: Guard,
}

impl WordPress {
    /// Starts the database and the site, with our plugin for the guide at this address.
    pub(crate) fn start(guide: &str) -> Self {
        let cms = cms().expect("WordPress");
        let dir = &TempDir::new().expect("a folder").keep();
        let mut guard = Guard::over(dir);
        database(&cms, dir, &mut guard);
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|it| it.local_addr());
        let url = format!("http://127.0.0.1:{}/", port.expect("a free port").port());
        let code = dir.join("site");
        run(Command::new("cp").arg("-rL").arg(&cms.code).arg(&code));
        fs::write(code.join("wp-config.php"), config(dir, &url)).expect("written");
        let plugin = fs::read_to_string(root().join("docs/wordpress/two-protocols.php"));
        // An address is often written without its last slash.
        let guide = guide.trim_end_matches('/');
        let plugin = plugin.expect("our plugin").replace("https://HOST/two-protocols/", guide);
        let plugins = code.join("wp-content/mu-plugins");
        fs::create_dir_all(&plugins).expect("a folder");
        fs::write(plugins.join("two-protocols.php"), plugin).expect("written");
        let address = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let mut php = Command::new(&cms.php);
        php.args(["-S", &address, "-t"]).arg(&code).env("PHP_CLI_SERVER_WORKERS", "4");
        guard.start(&mut php);
        until(|| TcpStream::connect(&address).is_ok());
        Self { url, code, cms, _guard: guard }
    }

    /// Goes through WordPress's own installation, as its first administrator does, and gives
    /// an editor and an author their rights.
    pub(crate) async fn install(&self, page: &Page) {
        page.goto(&format!("{}wp-admin/install.php?language=", self.url)).await.expect("its page");
        let fields = [
            ("weblog_title", "A ministry"),
            ("user_login", "first"),
            ("pass1", PASSWORD),
            ("admin_email", "first@example.org"),
        ];
        for (id, value) in fields {
            let field = page.find(Locator::Id(id)).await.expect(id);
            field.clear().await.expect("emptied");
            field.send_keys(value).await.expect("typed");
        }
        page.find(Locator::Id("submit")).await.expect("a button").click().await.expect("pressed");
        page.until("return document.body.textContent.includes('WordPress has been installed')")
            .await;
        for role in ["editor", "author"] {
            let code = format!(
                "require 'wp-load.php'; $id = wp_create_user('{role}', '{PASSWORD}', \
                 '{role}@example.org'); (new WP_User($id))->set_role('{role}');"
            );
            run(Command::new(&self.cms.php).args(["-r", &code]).current_dir(&self.code));
        }
    }
}

/// A database that only its own folder's socket leads to.
fn database(cms: &Cms, dir: &Path, guard: &mut Guard) {
    let data = format!("--datadir={}", dir.join("data").display());
    let socket = format!("--socket={}", dir.join("socket").display());
    run(Command::new(&cms.install)
        .args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db"])
        .args([&data, "--user=root"]));
    let mut database = Command::new(&cms.database);
    database.args(["--no-defaults", "--skip-networking", "--user=root", &data, &socket]);
    guard.start(&mut database);
    until(|| {
        let made = Command::new(&cms.client)
            .args(["--no-defaults", "--user=root", &socket])
            .args(["--execute", "create database if not exists site"])
            .stderr(Stdio::null())
            .status();
        made.is_ok_and(|status| status.success())
    });
}

fn config(dir: &Path, url: &str) -> String {
    let socket = dir.join("socket");
    let home = url.trim_end_matches('/');
    format!(
        "<?php\ndefine('DB_NAME', 'site');\ndefine('DB_USER', 'root');\ndefine('DB_PASSWORD', '');\n\
         define('DB_HOST', 'localhost:{}');\ndefine('DB_CHARSET', 'utf8mb4');\n\
         define('WP_HOME', '{home}');\ndefine('WP_SITEURL', '{home}');\n\
         define('AUTH_KEY', 'a');\ndefine('LOGGED_IN_KEY', 'b');\ndefine('NONCE_KEY', 'c');\n\
         define('WP_HTTP_BLOCK_EXTERNAL', true);\ndefine('DISABLE_WP_CRON', true);\n\
         define('AUTOMATIC_UPDATER_DISABLED', true);\n\
         $table_prefix = 'wp_';\ndefine('ABSPATH', __DIR__ . '/');\n\
         require_once ABSPATH . 'wp-settings.php';\n",
        socket.display()
    )
}

fn run(command: &mut Command) {
    let output = command.output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {said}", command.get_program().display());
}

fn until(mut done: impl FnMut() -> bool) {
    for _ in 0..300 {
        if done() {
            return;
        }
        sleep(Duration::from_millis(100));
    }
    panic!("it does not answer");
}
