//! What is kept between visits: local storage, where it is to be had.

use web_sys::Storage;

/// What was kept under a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kept {
    /// Text.
    Text(String),
    /// Nothing yet.
    Nothing,
    /// The browser does not let this page keep anything.
    Blocked,
}

/// Where storage is blocked the browser refuses even to name it.
fn storage() -> Option<Storage> {
    super::window()?.local_storage().ok().flatten()
}

/// What was kept under a name.
#[must_use]
pub fn kept(name: &str) -> Kept {
    match storage().map(|storage| storage.get_item(name)) {
        Some(Ok(Some(text))) => Kept::Text(text),
        Some(Ok(None)) => Kept::Nothing,
        Some(Err(_)) | None => Kept::Blocked,
    }
}

/// Keeps text under a name; false where the browser refuses, for storage is blocked or full.
#[must_use]
pub fn keep(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}
