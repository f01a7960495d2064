//! Open files that whoever started the worker left open, and that programs
//! must not get.
//!
//! The worker's own files close by themselves where another program begins. What
//! it was given by a careless parent would not.

/// The bit of `flags` in `/proc/<pid>/fdinfo/<fd>` that says "close it where
/// another program begins".
const CLOSE_ON_EXEC: u32 = 0o2_000_000;

/// Closes every open file of this process beyond standard error that another
/// program would inherit. This process must own none of them: it has just begun.
pub fn close() {
    for fd in inherited() {
        // It is closed whatever the answer is.
        let _ = nix::unistd::close(fd);
    }
}

/// Those files; nothing where that cannot be found out.
fn inherited() -> Vec<i32> {
    let entries = std::fs::read_dir("/proc/self/fdinfo").into_iter().flatten().flatten();
    let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let open = numbers.filter(|fd| *fd > 2).filter(|fd| {
        let info = std::fs::read_to_string(format!("/proc/self/fdinfo/{fd}"));
        info.ok().and_then(|info| flags(&info)).is_some_and(|flags| flags & CLOSE_ON_EXEC == 0)
    });
    open.collect()
}

fn flags(info: &str) -> Option<u32> {
    let flags = info.lines().find_map(|line| line.strip_prefix("flags:"))?;
    u32::from_str_radix(flags.trim(), 8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_octal() {
        assert_eq!(flags("pos:\t0\nflags:\t02100002\nmnt_id:\t14\n"), Some(0o2_100_002));
        assert_eq!(flags("pos:\t0\n"), None);
    }
}
