//! The style sheet's colours and fonts, for what is drawn on a canvas.

use crate::browser;
use crate::timeline::Look;
use crate::units::StageId;

const NAMES: [&str; 27] = [
    "--card",
    "--ink",
    "--soft",
    "--line",
    "--edge",
    "--accent",
    "--good",
    "--water",
    "--ready",
    "--block",
    "--skin",
    "--skin-line",
    "--counter",
    "--serif",
    "--sans",
    "--on",
    "--on-s0",
    "--s0",
    "--s1",
    "--s2",
    "--s3",
    "--s4",
    "--s5",
    "--s6",
    "--s7",
    "--limit",
    "--guess",
];

/// The values of the style sheet's variables.
pub struct Ink {
    values: Vec<String>,
}

macro_rules! inks {
    ($($(#[$doc:meta])* $name:ident = $place:literal;)*) => {
        impl Ink {
            $($(#[$doc])* #[must_use] #[allow(missing_docs, reason = "each is the colour of its name")] pub fn $name(&self) -> &str { &self.values[$place] })*
        }
    };
}

inks! {
    card = 0; ink = 1; soft = 2; line = 3; edge = 4; accent = 5; good = 6; water = 7; ready = 8; block = 9; skin = 10;
    skin_line = 11; counter = 12; serif = 13; sans = 14; limit = 25; guess = 26;
}

impl Ink {
    /// Reads them.
    #[must_use]
    pub fn read() -> Self {
        Self { values: browser::variables(&NAMES) }
    }

    /// A stage's colour.
    #[must_use]
    pub fn stage(&self, stage: StageId) -> &str {
        &self.values[17 + stage.index() % 8]
    }

    /// What is legible on a stage's colour.
    #[must_use]
    pub fn on_stage(&self, stage: StageId) -> &str {
        &self.values[if stage.0 == 0 { 16 } else { 15 }]
    }

    /// The colour of a look.
    #[must_use]
    pub fn of(&self, look: Look) -> &str {
        match look {
            Look::Work(stage) | Look::Soak(stage) | Look::Hold(stage) => self.stage(stage),
            Look::Ready => self.ready(),
            Look::Blocked => self.block(),
            Look::Switch => self.soft(),
        }
    }

    /// A font of the page's text face.
    #[must_use]
    pub fn sans_font(&self, weight: u32, size: u32) -> String {
        format!("{weight} {size}px {}", self.sans())
    }

    /// A font of the page's heading face.
    #[must_use]
    pub fn serif_font(&self, size: u32) -> String {
        format!("600 {size}px {}", self.serif())
    }
}
