//! Taking in a form: its fields in any order, and the file as it comes.

use crate::blobs::{Blobs, PutError, Written};
use crate::contract::{Fault, Form, Part};
use crate::domain::file_name::FileName;
use crate::domain::legacy_report::{Fields, LONGEST_FIELD};

use axum::extract::multipart::Field;

/// The name of the part that is a file.
const FILE: &str = "file";

/// What a form held.
pub struct Intake<'a> {
    blobs: &'a Blobs,
    /// Where the file is until it is known what it is. A client's name for it
    /// means nothing.
    staging: FileName,
    file: File,
    /// The fields.
    pub fields: Fields,
}

enum File {
    /// None came.
    Absent,
    /// It is stored under the staging name.
    Staged(Written),
    /// It is where it belongs.
    Kept,
}

impl<'a> Intake<'a> {
    /// Nothing yet.
    pub fn new(blobs: &'a Blobs) -> Self {
        Self { blobs, staging: FileName::staging(), file: File::Absent, fields: Fields::default() }
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
        if is_file && name == FILE && wanted && matches!(self.file, File::Absent) {
            let staged = self.blobs.put_stream(&self.staging, Box::pin(field)).await;
            self.file = File::Staged(staged.map_err(|error| match error {
                PutError::Source(error) => Fault::unreadable(&error),
                PutError::Store(error) => error.into(),
            })?);
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

    /// What is known of the file, if there is one.
    pub fn file(&self) -> Option<&Written> {
        match &self.file {
            File::Staged(written) => Some(written),
            File::Absent | File::Kept => None,
        }
    }

    /// Gives the file its name, over one that has it.
    pub async fn keep(&mut self, name: &FileName) -> Result<(), Fault> {
        if !self.blobs.rename(&self.staging, name).await? {
            return Err(Fault::unavailable(format!("{} is gone, which was to be {name}", self.staging)));
        }
        self.file = File::Kept;
        Ok(())
    }

    /// Takes away what nobody has kept. A file that cannot be taken away is
    /// logged; it does no harm.
    pub async fn clear(self) {
        if let File::Staged(_) = self.file
            && let Err(error) = self.blobs.delete(&self.staging).await
        {
            tracing::warn!(%error, name = %self.staging, "a file that was refused is left");
        }
    }
}
