//! The palette that canvases are painted with.

use crate::page::canvas::Palette;
use yew::prelude::*;

/// The present palette.
///
/// # Panics
/// Never within [`PaletteProvider`](crate::page::components::palette::PaletteProvider).
#[hook]
pub fn use_palette() -> Palette {
    use_context().expect("PaletteProvider provides the palette")
}
