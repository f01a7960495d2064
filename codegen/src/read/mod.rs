//! From the document to the [`Contract`](crate::model::Contract), refusing
//! what the generator could not honour.

mod choices;
mod document;
mod figures;
mod limits;
mod node;
mod operations;
mod paths;
mod requests;
mod responses;
mod schemas;
mod shapes;

pub use document::contract;
