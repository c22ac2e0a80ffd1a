//! Media queries.

use super::document::window;
use gloo_events::EventListener;
use web_sys::MediaQueryList;

/// Whether the reader's system asks for less motion.
pub const REDUCED_MOTION: &str = "(prefers-reduced-motion: reduce)";
/// Whether the reader's system asks for dark pages.
pub const DARK: &str = "(prefers-color-scheme: dark)";

fn query(query: &str) -> Option<MediaQueryList> {
    window()?.match_media(query).ok().flatten()
}

/// Whether a media query holds.
#[must_use]
pub fn matches(media: &str) -> bool {
    query(media).is_some_and(|query| query.matches())
}

/// Calls back when a media query begins or ceases to hold.
#[must_use]
pub fn on_change(media: &str, callback: impl Fn() + 'static) -> Option<EventListener> {
    let query = query(media)?;
    Some(EventListener::new(&query, "change", move |_| callback()))
}
