//! `touchstone worker`: the programs it runs, and the server it works for.

mod command_line;
mod jobs;
mod kills;
mod launcher;
mod working;
