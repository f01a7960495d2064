//! Taking in a form: its fields in any order, and the file as it comes.

use axum::extract::multipart::Field;

use crate::blobs::Blobs;
use crate::contract::{Fault, Form, Part};
use crate::domain::legacy_report::{Fields, LONGEST_FIELD};
use crate::services::intake::Staged;

/// The name of the part that is a file.
const FILE: &str = "file";

/// What a form held.
pub struct Intake<'a> {
    blobs: &'a Blobs,
    /// The file, if one came. A client's name for it means nothing.
    pub file: Option<Staged>,
    /// The fields.
    pub fields: Fields,
}

impl<'a> Intake<'a> {
    /// Nothing yet.
    pub fn new(blobs: &'a Blobs) -> Self {
        Self { blobs, file: None, fields: Fields::default() }
    }

    /// Reads a form to its end. Files are stored only if they are `wanted`.
    pub async fn read(&mut self, mut form: Form, wanted: bool) -> Result<(), Fault> {
        while let Some(part) = form.next().await? {
            match part {
                Part::Pair(name, value) => self.fields.add(&name, value),
                Part::Streamed(field) => self.part(*field, wanted).await?,
            }
        }
        Ok(())
    }

    /// A part of a multipart form.
    async fn part(&mut self, mut field: Field<'_>, wanted: bool) -> Result<(), Fault> {
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = field.file_name().is_some_and(|name| !name.is_empty());
        if is_file && name == FILE && wanted && self.file.is_none() {
            self.file = Some(Staged::write(self.blobs, Box::pin(field)).await?);
            return Ok(());
        }
        let mut text = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|error| Fault::unreadable(&error))? {
            // So much of it is kept that it can be seen to be too long.
            if !is_file && Fields::knows(&name) && text.len() <= LONGEST_FIELD {
                text.extend_from_slice(&chunk);
            }
        }
        if !is_file {
            self.fields.add(&name, String::from_utf8_lossy(&text).into_owned());
        }
        Ok(())
    }
}
