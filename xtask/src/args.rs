//! The words after `cargo xtask`.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::ValueExt;
use lexopt::prelude::*;
use xtask::serve;

/// What is printed for `help`, and for words that mean nothing here.
pub(crate) const USAGE: &str = "\
usage: cargo xtask <command>

  setup    install what is missing for all of the below
  serve    build the page, serve it on this machine and open it
             --port N     this port, not the first free one from 8080 on
             --no-build   serve what the last build left
             --no-open    open no browser
             --dev        build again at each change, with no optimizing
  build    build the page into dist/
             --single-file  copy the whole guide as one file into this folder
             --content FOLDER  with the content of that folder, of another document
  test     everything that must hold: format, lints, tests, size, browser
             --cms        instead: the guide in a real WordPress, which is installed
  bench    sizes, Lighthouse, memory and speed of the built page
             --peers FOLDER  also beside other pages, by the measure.mjs in that folder
  new      FOLDER STATEMENT.md: a folder of content about another document
  import   content/source/*.md -> content/en/summary.json";

/// One command with its options.
pub(crate) enum Command {
    Help,
    Setup,
    Serve(serve::Args),
    Build,
    BuildSingle,
    BuildWith(PathBuf),
    Finish,
    Test,
    TestCms,
    Bench(Option<PathBuf>),
    Import(Vec<String>),
    New { folder: PathBuf, statement: PathBuf },
}

impl Command {
    /// Reads the words that this program was started with.
    pub(crate) fn from_env() -> Result<Self> {
        Self::read(lexopt::Parser::from_env()).with_context(|| format!("not understood\n\n{USAGE}"))
    }

    fn read(mut words: lexopt::Parser) -> Result<Self> {
        let name = match words.next()? {
            None | Some(Short('h') | Long("help")) => return Ok(Self::Help),
            Some(Value(name)) => name.string()?,
            Some(other) => return Err(other.unexpected().into()),
        };
        let command = match name.as_str() {
            "help" => Self::Help,
            "setup" => Self::Setup,
            "serve" => return serve_args(words),
            "build" => return build_args(words),
            "test" => return test_args(words),
            "bench" => return bench_args(words),
            "import" => return import_args(words),
            "new" => return new_args(words),
            _ => bail!("there is no command `{name}`"),
        };
        match words.next()? {
            None => Ok(command),
            Some(other) => Err(other.unexpected().into()),
        }
    }
}

fn serve_args(mut words: lexopt::Parser) -> Result<Command> {
    let mut args = serve::Args::default();
    while let Some(word) = words.next()? {
        match word {
            Long("port") => args.port = Some(words.value()?.parse()?),
            Long("no-build") => args.no_build = true,
            Long("no-open") => args.no_open = true,
            Long("dev") => args.dev = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Serve(args))
}

/// `--finish` is for Trunk's hook alone, so the usage does not tell it.
fn build_args(mut words: lexopt::Parser) -> Result<Command> {
    match words.next()? {
        None => Ok(Command::Build),
        Some(Long("single-file")) => Ok(Command::BuildSingle),
        Some(Long("content")) => Ok(Command::BuildWith(words.value()?.into())),
        Some(Long("finish")) => Ok(Command::Finish),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn test_args(mut words: lexopt::Parser) -> Result<Command> {
    match words.next()? {
        None => Ok(Command::Test),
        Some(Long("cms")) => Ok(Command::TestCms),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn bench_args(mut words: lexopt::Parser) -> Result<Command> {
    match words.next()? {
        None => Ok(Command::Bench(None)),
        Some(Long("peers")) => Ok(Command::Bench(Some(words.value()?.into()))),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn import_args(mut words: lexopt::Parser) -> Result<Command> {
    let rest = words.raw_args()?.map(ValueExt::string);
    Ok(Command::Import(rest.collect::<Result<_, _>>()?))
}

fn new_args(mut words: lexopt::Parser) -> Result<Command> {
    let words = words.raw_args()?.map(PathBuf::from).collect::<Vec<_>>();
    match <[PathBuf; 2]>::try_from(words) {
        Ok([folder, statement]) => Ok(Command::New { folder, statement }),
        Err(_) => bail!("`new` takes a folder that is not there yet and the file of a document"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Command> {
        Command::read(lexopt::Parser::from_args(words))
    }

    #[test]
    fn serve_reads_its_options() {
        let command = read(&["serve", "--port", "9000", "--no-open"]).expect("understood");
        let Command::Serve(args) = command else { panic!("not serve") };
        assert_eq!((args.port, args.no_open, args.no_build), (Some(9000), true, false));
    }

    #[test]
    fn build_reads_the_folder_of_another_content() {
        let command = read(&["build", "--content", "other"]).expect("understood");
        let Command::BuildWith(folder) = command else { panic!("not build with a folder") };
        assert_eq!(folder, PathBuf::from("other"));
        assert!(read(&["build", "--content"]).is_err(), "the folder is missing");
    }

    #[test]
    fn new_reads_its_folder_and_its_document() {
        let command = read(&["new", "mine", "statement.md"]).expect("understood");
        let Command::New { folder, statement } = command else { panic!("not new") };
        assert_eq!([folder, statement], ["mine", "statement.md"].map(PathBuf::from));
        assert!(read(&["new", "mine"]).is_err(), "the document is missing");
    }

    #[test]
    fn what_means_nothing_is_an_error() {
        assert!(read(&["deploy"]).is_err());
        assert!(read(&["setup", "--fast"]).is_err());
        assert!(read(&["bench", "--peers"]).is_err());
        assert!(read(&["serve", "--port", "many"]).is_err());
    }
}
