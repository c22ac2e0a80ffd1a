//! The formats of exports.

use super::{CsvFor, Pieces, csv, go_program, json, svg, trace_events};
use crate::run::Run;
use crate::text::PageText;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// What a run can be exported as, as text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, VariantArray)]
pub enum Format {
    /// The timelines as SVG.
    Svg,
    /// The table of dishes as CSV.
    Dishes,
    /// The table of segments as CSV.
    Segments,
    /// Scenario, metrics, dishes and segments as JSON (docs/MODEL.md section 7).
    Json,
    /// Trace Event JSON, for Perfetto and the like.
    Trace,
    /// The whole program in Go.
    Go,
}

impl Format {
    /// What its file is called.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Json => "wash-and-dry.json",
            Self::Dishes => "dishes.csv",
            Self::Segments => "segments.csv",
            Self::Trace => "wash-and-dry.trace.json",
            Self::Go => "main.go",
            Self::Svg => "timeline.svg",
        }
    }

    /// Its MIME type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml;charset=utf-8",
            Self::Json | Self::Trace => "application/json;charset=utf-8",
            Self::Dishes | Self::Segments => "text/csv;charset=utf-8",
            Self::Go => "text/plain;charset=utf-8",
        }
    }

    /// The pieces of a run in this format; `link` is the address of the scenario, which the picture and the program name;
    /// `csv_for` is who is to read a table.
    #[must_use]
    pub fn pieces(self, run: &Run, link: &str, text: &'static PageText, csv_for: CsvFor) -> Pieces {
        match self {
            Self::Json => json::pieces(run),
            Self::Dishes => csv::dishes(run, csv_for),
            Self::Segments => csv::segments(run, csv_for),
            Self::Trace => trace_events::pieces(run),
            Self::Go => Box::new(std::iter::once(go_program::program(run, link))),
            Self::Svg => svg::pieces(run, link, text),
        }
    }

    /// About how many pieces there are, to show progress.
    #[must_use]
    pub fn count(self, run: &Run) -> usize {
        match self {
            Self::Json => run.dishes().len() + run.segments().len(),
            Self::Dishes => run.dishes().len(),
            Self::Segments => run.segments().len(),
            Self::Trace => run.dishes().len() + run.segments().len() + run.levels().len(),
            Self::Go => 1,
            Self::Svg => svg::lanes(run),
        }
    }

    /// All of it at once, a table as programs read it.
    #[must_use]
    pub fn whole(self, run: &Run, link: &str, text: &'static PageText) -> String {
        self.pieces(run, link, text, CsvFor::Programs).collect()
    }
}
