//! What stands between the columns of tables that are taken away. A browser does not say what the reader's spreadsheet expects: people choose.

use crate::export::CsvFor;
use crate::page::context::use_text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Who tables are for.
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The present choice.
    pub csv_for: CsvFor,
    /// Called with another one.
    pub on_change: Callback<CsvFor>,
}

/// A tick for semicolons.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let text = &use_text().share;
    let onchange = use_callback(props.on_change.clone(), |event: Event, on_change| {
        let tick: HtmlInputElement = event.target_unchecked_into();
        on_change.emit(if tick.checked() { CsvFor::SemicolonSpreadsheets } else { CsvFor::CommaSpreadsheets });
    });
    let checked = props.csv_for == CsvFor::SemicolonSpreadsheets;
    html! { <label class="choice"><input type="checkbox" {checked} {onchange} />{ text.semicolons }</label> }
}
