//! The choice of a `select` element. As attributes of its options it would no longer count once somebody has chosen.

use web_sys::HtmlSelectElement;

/// The place of what is chosen; none where nothing is.
#[must_use]
pub fn chosen(select: &HtmlSelectElement) -> Option<usize> {
    usize::try_from(select.selected_index()).ok()
}

/// Chooses the option at a place, or none.
pub fn choose(select: &HtmlSelectElement, place: Option<usize>) {
    select.set_selected_index(place.and_then(|place| i32::try_from(place).ok()).unwrap_or(-1));
}
