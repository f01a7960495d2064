//! Replies: their statuses, media types and headers.

use serde_json::Value;

use super::unknown::Kind;
use super::{Comparison, Rule, Way, entries, resolved};

impl<'a> Comparison<'a> {
    pub(super) fn responses(&mut self, place: &str, old: &'a Value, new: &'a Value) {
        for (status, was) in entries(old) {
            match new.get(status) {
                Some(is) => {
                    let (was, is) = (resolved(self.old, was), resolved(self.new, is));
                    self.response(&format!("{place} {status}"), was, is);
                }
                None => self.add(Rule::StatusRemoved, place, status),
            }
        }
        for (status, _) in entries(new).filter(|(status, _)| old.get(status.as_str()).is_none()) {
            let good = status.starts_with(['1', '2', '3']);
            self.add(if good { Rule::SuccessAdded } else { Rule::ErrorStatusAdded }, place, status);
        }
    }

    fn response(&mut self, place: &str, was: &'a Value, is: &'a Value) {
        self.unknown(Kind::Response, place, was, is);
        for (media, part) in entries(&was["content"]) {
            match is["content"].get(media) {
                Some(other) => {
                    self.unknown(Kind::Media, &format!("{place} {media}"), part, other);
                    self.schema(Way::Reply, place, &part["schema"], &other["schema"]);
                }
                None => self.add(Rule::ReplyMediaTypeRemoved, place, media),
            }
        }
        for (media, _) in
            entries(&is["content"]).filter(|(media, _)| was["content"].get(media.as_str()).is_none())
        {
            self.add(Rule::ReplyMediaTypeAdded, place, media);
        }
        let headers = |node: &'a Value| {
            entries(&node["headers"]).map(|(name, header)| (name.to_ascii_lowercase(), header))
        };
        for (name, header) in headers(was) {
            let Some((_, other)) = headers(is).find(|(other, _)| *other == name) else {
                self.add(Rule::ReplyHeaderRemoved, place, name);
                continue;
            };
            let (header, other) = (resolved(self.old, header), resolved(self.new, other));
            let place = format!("{place} {name}");
            match (header["required"] == true, other["required"] == true) {
                (true, false) => self.add(Rule::ReplyHeaderBecameOptional, &place, "it was always there"),
                (false, true) => self.add(Rule::ReplyNarrowed, &place, "it is always there"),
                _ => {}
            }
            if other["deprecated"] == true && header["deprecated"] != true {
                self.add(Rule::Deprecated, &place, "the header");
            }
            self.unknown(Kind::Header, &place, header, other);
            self.schema(Way::Reply, &place, &header["schema"], &other["schema"]);
        }
        for (name, _) in headers(is).filter(|(name, _)| headers(was).all(|(other, _)| other != *name)) {
            self.add(Rule::ReplyHeaderAdded, place, name);
        }
    }
}
