//! Exports made slice by slice, so that the page stays quick meanwhile, shows how far they are, and can stop them.

use crate::export::{Format, Mark, Pieces, marks};
use crate::run::Run;
use crate::text::PageText;

/// How much of a text is made at a time, bytes: a few milliseconds' work.
const BYTES: usize = 150_000;
/// How many marks of a picture are made at a time: they take longer to draw than to make.
const MARKS: usize = 800;

/// What a run can be exported as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Export {
    /// A file of text.
    Text(Format),
    /// The timelines as a picture that is drawn.
    Png,
}

impl Export {
    /// What its file is called.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Text(format) => format.file(),
            Self::Png => "timeline.png",
        }
    }

    /// Its MIME type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Text(Format::Svg) => "image/svg+xml;charset=utf-8",
            Self::Text(Format::Json | Format::Trace) => "application/json;charset=utf-8",
            Self::Text(Format::Dishes | Format::Segments) => "text/csv;charset=utf-8",
            Self::Text(Format::Go) => "text/plain;charset=utf-8",
        }
    }
}

/// The next slice of an export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Slice {
    /// Part of a file of text.
    Text(String),
    /// Marks of a picture.
    Marks(Vec<Mark>),
    /// There was nothing more to make.
    End,
}

enum Source {
    Text(Pieces),
    Marks(Box<dyn Iterator<Item = Vec<Mark>>>),
}

/// An export that is being made.
pub struct ExportJob {
    source: Source,
    /// How many pieces were made, of about how many.
    done: usize,
    count: usize,
}

impl ExportJob {
    /// An export that has not begun. `link` is the address of the scenario, which pictures and programs name.
    #[must_use]
    pub fn new(export: Export, run: &Run, link: &str, text: &'static PageText) -> Self {
        let (source, count) = match export {
            Export::Text(format) => (Source::Text(format.pieces(run, link, text)), format.count(run)),
            Export::Png => (Source::Marks(Box::new(marks(run, link, text))), Format::Svg.count(run)),
        };
        Self { source, done: 0, count }
    }

    /// Makes the next slice.
    pub fn advance(&mut self) -> Slice {
        match &mut self.source {
            Source::Text(pieces) => {
                let mut slice = String::new();
                while slice.len() < BYTES {
                    let Some(piece) = pieces.next() else { break };
                    slice.push_str(&piece);
                    self.done += 1;
                }
                if slice.is_empty() { Slice::End } else { Slice::Text(slice) }
            }
            Source::Marks(pieces) => {
                let mut slice = Vec::new();
                while slice.len() < MARKS {
                    let Some(piece) = pieces.next() else { break };
                    slice.extend(piece);
                    self.done += 1;
                }
                if slice.is_empty() { Slice::End } else { Slice::Marks(slice) }
            }
        }
    }

    /// About how much of it is made, percent.
    #[must_use]
    pub fn percent(&self) -> usize {
        (self.done * 100 / self.count.max(1)).min(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Language, read};
    use crate::text::Text;

    #[test]
    fn the_slices_are_the_whole_export() {
        let run = Run::of(&read("dishes=5000&cores=8").scenario);
        let text = &Text::written(Language::English).page;
        for format in Format::ALL {
            let mut job = ExportJob::new(Export::Text(format), &run, "#x", text);
            let mut whole = String::new();
            let mut before = 0;
            while let Slice::Text(slice) = job.advance() {
                assert!(job.percent() >= before && job.percent() <= 100);
                before = job.percent();
                whole.push_str(&slice);
            }
            assert_eq!(whole, format.whole(&run, "#x", text));
            assert_eq!(job.advance(), Slice::End);
        }
    }

    #[test]
    fn the_slices_are_the_whole_picture() {
        let run = Run::of(&read("dishes=200&cores=3").scenario);
        let text = &Text::written(Language::English).page;
        let mut job = ExportJob::new(Export::Png, &run, "#x", text);
        let mut whole = Vec::new();
        while let Slice::Marks(slice) = job.advance() {
            whole.extend(slice);
        }
        assert!(whole.len() > MARKS, "more than one slice");
        assert_eq!(whole, marks(&run, "#x", text).flatten().collect::<Vec<_>>());
    }
}
