//! Modal dialogs of the browser: it keeps the focus within them, closes them by Escape, and makes what lies behind inert.

use web_sys::HtmlDialogElement;

/// Opens a dialog. A browser without modal dialogs shows it all the same.
pub fn open(dialog: &HtmlDialogElement) {
    if dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
}

/// Closes a dialog: the browser gives the focus back to the element that had it before.
pub fn close(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}
