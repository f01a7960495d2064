//! What differs between the database engines, and must not show.

mod contention;
mod isolation;
mod platform;
mod steps;
mod texts;
mod times;
mod writes;
