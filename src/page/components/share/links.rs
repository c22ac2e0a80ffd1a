//! Links to what is shown.

use super::copy_field::{Copied, CopyField};
use super::qr::Qr;
use super::whole_address::whole_address;
use crate::link::Sharing;
use crate::page::context::use_text;
use crate::page::playback::use_linked_moment;
use crate::run::Run;
use yew::prelude::*;

/// What links lead to.
#[derive(Properties, PartialEq)]
pub struct LinksProps {
    /// The step.
    pub step: usize,
    /// The present run.
    pub run: Run,
    /// Called with what came of copying.
    pub on_copy: Callback<Copied>,
}

/// The link to what is shown, the one to the moment, and the first as a QR code.
#[component]
pub fn Links(props: &LinksProps) -> Html {
    let text = &use_text().share;
    let moment = use_linked_moment();
    let plain = Sharing::default();
    let link = AttrValue::from(whole_address(props.step, &props.run, None, &plain));
    let at = AttrValue::from(whole_address(props.step, &props.run, Some(moment), &plain));
    html! {
        <section>
            <h3>{ text.link }</h3>
            <CopyField id="share-link" name={text.link} value={link.clone()} on_copy={props.on_copy.clone()} />
            <p class="hint">{ text.link_hint }</p>
            <CopyField id="share-moment" name={text.moment} value={at} on_copy={props.on_copy.clone()} />
            <Qr name={text.qr} {link} />
        </section>
    }
}
