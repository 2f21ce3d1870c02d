//! `cargo xtask`: the one command line, for people and for CI.

mod args;

use std::process::ExitCode;

use anyhow::Result;
use xtask::setup::{Need, setup};
use xtask::{bench, build, import, other, serve, test};

use self::args::{Command, USAGE};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    match Command::from_env()? {
        Command::Help => println!("{USAGE}"),
        Command::Setup => println!("{}", setup(Need::Browser)?),
        Command::Serve(args) => serve::serve(args)?,
        Command::Build => build::build(&setup(Need::Page)?)?,
        Command::BuildSingle => {
            println!("{}", build::build_single(&setup(Need::Page)?)?.display());
        }
        Command::BuildWith(folder) => {
            build::build_with(&setup(Need::Page)?, &folder)?;
            eprint!("{}", other::told(&other::read(&folder)?)?);
        }
        Command::Finish => build::finish()?,
        Command::Test => test::test()?,
        Command::TestCms => test::test_cms()?,
        Command::Bench(peers) => bench::bench(peers.as_deref())?,
        Command::New { folder, statement } => {
            print!("{}", other::told(&other::new(&folder, &statement)?)?);
            let folder = folder.display();
            println!("{folder}: now `cargo xtask build --content {folder}`");
        }
        Command::Import(args) => import::run(args)?,
    }
    Ok(())
}
