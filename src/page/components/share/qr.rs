//! A link as a QR code.

use crate::page::context::use_text;
use crate::text::fill;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;
use yew::prelude::*;

/// The modules of quiet around a code, as ISO/IEC 18004 asks for.
const QUIET: i32 = 4;

/// What is encoded.
#[derive(Properties, PartialEq)]
pub struct QrProps {
    /// What it is called.
    pub name: &'static str,
    /// The link.
    pub link: AttrValue,
}

/// A QR code: closed until the reader opens it.
#[component]
pub fn Qr(props: &QrProps) -> Html {
    let text = &use_text().share;
    html! {
        <details>
            <summary>{ props.name }</summary>
            if let Ok(code) = QrCode::encode_text(&props.link, QrCodeEcc::Low) {
                { picture(&code, fill(text.qr_of, &[&props.link])) }
            } else {
                <p>{ text.qr_too_long }</p>
            }
        </details>
    }
}

fn picture(code: &QrCode, name: String) -> Html {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            // Writing to a string fails for nothing.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    let whole = AttrValue::from((size + 2 * QUIET).to_string());
    html! {
        <svg class="qr" viewBox={format!("0 0 {whole} {whole}")} role="img" aria-label={name}>
            <rect class="paper" width={whole.clone()} height={whole} />
            <path d={path} />
        </svg>
    }
}
