//! The style sheet's colours and fonts, with the screen's density: what canvases are painted with.

use crate::page::platform::{media, screen};
use crate::timeline::{HUES, Hues, Look};
use crate::units::StageId;
use std::rc::Rc;

/// The media query of paper.
pub const PRINT: &str = "print";

/// The variables of colours that stages share, by index.
const STAGES: [&str; HUES] = ["--s0", "--s1", "--s2", "--s3", "--s4", "--s5", "--s6", "--s7"];

/// What canvases are painted with. Two are equal only if they are one: each reading is another, and has everything painted anew.
#[derive(Clone)]
pub struct Palette(Rc<Values>);

/// A palette with the hues of a scenario's stages.
#[derive(Clone, Copy)]
pub struct Inks<'a> {
    palette: &'a Palette,
    hues: Hues,
}

impl std::ops::Deref for Inks<'_> {
    type Target = Palette;
    fn deref(&self) -> &Palette {
        self.palette
    }
}

impl PartialEq for Palette {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

macro_rules! variables {
    ($($name:ident = $variable:literal;)*) => {
        struct Values {
            $($name: String,)*
            stages: [String; STAGES.len()],
            density: f64,
            printing: bool,
        }

        impl Palette {
            /// Reads it.
            #[must_use]
            pub fn read() -> Self {
                let style = screen::root_style();
                let value = |name: &str| style.as_ref().and_then(|style| style.get_property_value(name).ok());
                let value = |name: &str| value(name).unwrap_or_default().trim().to_owned();
                Self(Rc::new(Values {
                    $($name: value($variable),)*
                    stages: STAGES.map(value),
                    density: screen::density(),
                    printing: media::matches(PRINT),
                }))
            }

            $(
                #[doc = concat!("The value of `", $variable, "`.")]
                #[must_use]
                pub fn $name(&self) -> &str {
                    &self.0.$name
                }
            )*
        }
    };
}

variables! {
    card = "--card";
    ink = "--ink";
    soft = "--soft";
    line = "--line";
    edge = "--edge";
    accent = "--accent";
    good = "--good";
    water = "--water";
    ready = "--ready";
    rack = "--rack";
    in_progress = "--in-progress";
    running = "--running";
    block = "--block";
    skin = "--skin";
    skin_line = "--skin-line";
    counter = "--counter";
    limit = "--limit";
    guess = "--guess";
    serif = "--serif";
    sans = "--sans";
    on = "--on";
    on_first = "--on-s0";
}

impl Palette {
    /// Device pixels to the CSS pixel.
    #[must_use]
    pub fn density(&self) -> f64 {
        self.0.density
    }

    /// Whether the page is being laid out for paper, where everything is in view.
    #[must_use]
    pub fn is_printing(&self) -> bool {
        self.0.printing
    }

    /// The palette for a scenario whose stages have these hues.
    #[must_use]
    pub fn inks(&self, hues: Hues) -> Inks<'_> {
        Inks { palette: self, hues }
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

impl Inks<'_> {
    /// The number of a stage's hue.
    #[must_use]
    pub fn hue(&self, stage: StageId) -> usize {
        self.hues.hue(stage)
    }

    /// A stage's colour.
    #[must_use]
    pub fn stage(&self, stage: StageId) -> &str {
        &self.palette.0.stages[self.hue(stage)]
    }

    /// What is legible on a stage's colour.
    #[must_use]
    pub fn on_stage(&self, stage: StageId) -> &str {
        if self.hue(stage) == 0 { self.on_first() } else { self.on() }
    }

    /// The colour of a look.
    #[must_use]
    pub fn of(&self, look: Look) -> &str {
        match look {
            Look::Work(stage) | Look::Soak(stage) | Look::Hold(stage) => self.stage(stage),
            Look::Unreached | Look::Ready | Look::Racked => self.ready(),
            Look::Blocked => self.block(),
            Look::Switch => self.soft(),
        }
    }
}
