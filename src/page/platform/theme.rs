//! Light and dark.

use super::{document, media};
use crate::model::Theme;

/// The attribute of the document that the style sheet reads.
const ATTRIBUTE: &str = "data-theme";

/// The theme that is shown: the one that was chosen, else the system's.
#[must_use]
pub fn present() -> Theme {
    let chosen = document::root().and_then(|root| root.get_attribute(ATTRIBUTE));
    let system = || if media::matches(media::DARK) { Theme::Dark } else { Theme::Light };
    chosen.and_then(|word| word.parse().ok()).unwrap_or_else(system)
}

/// Shows the page light or dark.
pub fn apply(theme: Theme) {
    if let Some(root) = document::root() {
        let _ = root.set_attribute(ATTRIBUTE, theme.word());
    }
}
