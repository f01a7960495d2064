//! The bytes of a sample, and what MediaInfo says of it.

use super::random::Rng;

/// A few thousand bytes that begin as a file of this extension does. No decoder
/// finds captions in them.
pub(super) fn bytes(number: usize, extension: &str) -> Vec<u8> {
    let mut rng = Rng::new(0x5a_0000 + number as u64);
    let packets = 12 + rng.below(20);
    let mut bytes = match extension {
        "mp4" | "mov" => b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2".to_vec(),
        "mkv" => b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\x82\x88matroska".to_vec(),
        "mpg" | "vob" => b"\x00\x00\x01\xba\x44\x00\x04\x00\x04\x01".to_vec(),
        "asf" => b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c".to_vec(),
        "wtv" | "dvr-ms" => b"\xb7\xd8\x00\x20\x37\x49\xda\x11\xa6\x4e\x00\x07\xe9\x5e\xad\x8d".to_vec(),
        _ => Vec::new(),
    };
    for packet in 0..packets {
        // A packet of a transport stream: its mark, a PID, a counter, content.
        bytes.extend_from_slice(&[0x47, 0x01, 0xe1, 0x10 | (packet % 16) as u8]);
        for _ in 0..23 {
            bytes.extend_from_slice(&rng.next().to_be_bytes());
        }
    }
    bytes
}

/// MediaInfo's report on a sample, as XML.
pub(super) fn media_info(number: usize, name: &str, extension: &str, size: usize) -> String {
    let mut rng = Rng::new(0x3a_0000 + number as u64);
    let (container, video) = match extension {
        "mp4" | "mov" => ("MPEG-4", "AVC"),
        "mkv" => ("Matroska", "AVC"),
        "mpg" | "vob" => ("MPEG-PS", "MPEG Video"),
        "wtv" | "dvr-ms" | "asf" => ("Windows Media", "MPEG Video"),
        "bin" => ("Captions", "MPEG Video"),
        _ => ("MPEG-TS", "MPEG Video"),
    };
    let length = rng.between(20, 900);
    let (width, height, rate) = *rng.pick(&[
        (1920, 1080, "29.970"),
        (1280, 720, "59.940"),
        (720, 576, "25.000"),
        (720, 480, "29.970"),
    ]);
    let captions: String = (1..=rng.between(1, 3))
        .map(|channel| {
            let format = *rng.pick(&["EIA-608", "EIA-708", "Teletext Subtitle", "DVB Subtitle"]);
            format!(
                "<track type=\"Text\" typeorder=\"{channel}\"><ID>481-CC{channel}</ID><Format>{format}</Format>\
                 <MuxingMode>A/53 / DTVCC Transport</MuxingMode></track>\n"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <MediaInfo xmlns=\"https://mediaarea.net/mediainfo\" version=\"2.0\">\n\
         <creatingLibrary version=\"21.09\" url=\"https://mediaarea.net/MediaInfo\">MediaInfoLib</creatingLibrary>\n\
         <media ref=\"{name}.{extension}\">\n\
         <track type=\"General\"><VideoCount>1</VideoCount><Format>{container}</Format>\
         <FileSize>{size}</FileSize><Duration>{length}.480</Duration></track>\n\
         <track type=\"Video\"><ID>481</ID><Format>{video}</Format><Duration>{length}.440</Duration>\
         <Width>{width}</Width><Height>{height}</Height><FrameRate>{rate}</FrameRate></track>\n\
         {captions}</media>\n</MediaInfo>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::media_info;

    #[test]
    fn every_report_can_be_read() {
        for (number, extension) in ["ts", "mp4", "mkv", "vob", "wtv", "bin", "asf"].into_iter().enumerate() {
            let report = media_info(number, "CNN_news", extension, bytes(number, extension).len());
            let parts = media_info::parse(report.as_bytes()).expect("a report");
            assert_eq!(parts.len(), 4, "{report}");
            assert!(parts[3]["value"].as_array().is_some_and(|captions| !captions.is_empty()));
        }
    }

    #[test]
    fn no_two_samples_are_alike() {
        let samples: std::collections::HashSet<Vec<u8>> =
            (1..300).map(|number| bytes(number, "ts")).collect();
        assert_eq!(samples.len(), 299);
    }
}
