//! Whether a client has a version already: `If-None-Match` and `If-Range` of
//! RFC 9110.

/// Whether `If-None-Match` names `etag`, or any. Tags are compared weakly, as
/// the RFC wants it there; what is malformed ends the list.
pub fn none_match(header: &str, etag: &str) -> bool {
    if header.trim() == "*" {
        return true;
    }
    let mut rest = header;
    loop {
        let start = rest.trim_start_matches([' ', '\t', ',']);
        let tag = start.strip_prefix("W/").unwrap_or(start);
        let Some((opaque, after)) = tag.strip_prefix('"').and_then(|tag| tag.split_once('"')) else {
            return false;
        };
        if opaque == etag.strip_prefix("W/").unwrap_or(etag).trim_matches('"') {
            return true;
        }
        rest = after;
    }
}

/// Whether a part may be sent to a client that has parts of the version that
/// `If-Range` names. Only a strong tag tells that; a time never does, because
/// no reply of ours says when a file was written.
pub fn if_range(header: Option<&str>, etag: &str) -> bool {
    header.is_none_or(|header| header.trim() == etag && etag.starts_with('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAG: &str = "\"abc\"";

    #[test]
    fn the_tag_itself_a_list_and_any_match() {
        for header in [
            "\"abc\"",
            " \"abc\" ",
            "*",
            " * ",
            "W/\"abc\"",
            "\"x\", \"abc\"",
            "\"x,y\",\t\"abc\" , \"z\"",
            "\"x\", W/\"abc\"",
            "\"abc\" x",
            ", \"abc\"",
        ] {
            assert!(none_match(header, TAG), "{header}");
        }
        assert!(none_match("\"abc\"", "W/\"abc\""));
    }

    #[test]
    fn others_do_not() {
        for header in [
            "",
            " ",
            "\"ABC\"",
            "\"ab\", \"c\"",
            "\"x, abc, y\"",
            "w/\"abc\"",
            "abc",
            "\"abc",
            "x \"abc\"",
            "*, x",
        ] {
            assert!(!none_match(header, TAG), "{header}");
        }
    }

    #[test]
    fn a_part_goes_only_with_the_very_same_version() {
        assert!(if_range(None, TAG));
        assert!(if_range(Some("\"abc\""), TAG));
        for header in ["W/\"abc\"", "\"abd\"", "abc", "*", "", "Sun, 01 Mar 2026 12:00:00 GMT"] {
            assert!(!if_range(Some(header), TAG), "{header}");
        }
        assert!(!if_range(Some("W/\"abc\""), "W/\"abc\""));
    }
}
