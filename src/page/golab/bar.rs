//! Run and stop, with the settings beside them.

use super::context::{use_go_dispatch, use_go_text};
use super::settings::SettingsRow;
use crate::lab::{Micros, Settings};
use crate::model::golab::{GoAction, TaskKind};
use crate::page::components::icons::{Drawn, Icon};
use crate::scenario::Field;
use crate::text::fill;
use std::rc::Rc;
use yew::prelude::*;

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// How the program is run.
    pub settings: Settings,
    /// What the workshop does.
    pub doing: Option<TaskKind>,
    /// What of that is locked.
    pub locks: Rc<[Field]>,
    /// Whether the program came with a link and has not been run.
    pub foreign: bool,
    /// Whether the run is of another program.
    pub stale: bool,
}

/// The bar. Running and stopping are one button, so that who pressed it can press it again.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let at = if let Some(TaskKind::Run(at)) = props.doing { Some(at) } else { None };
    let running = at.is_some();
    let onclick = dispatch.on(if running { GoAction::Stop } else { GoAction::Run });
    let told = match at {
        Some(Micros::ZERO) | None if props.foreign => text.foreign.to_owned(),
        Some(at) if at > Micros::ZERO => fill(text.running, &[&at.seconds()]),
        None if props.stale => text.stale.to_owned(),
        _ => String::new(),
    };
    html! {
        <div class="go-bar">
            <div class="row">
                <button type="button" id="run" class="primary" aria-keyshortcuts="Control+Enter" {onclick}>
                    if !running { <Drawn icon={Icon::Play} /> }
                    { " " }{ if running { text.stop } else { text.run } }
                </button>
                <SettingsRow settings={props.settings} locks={props.locks.clone()} />
            </div>
            <p class="hint" role="status" hidden={told.is_empty()}>{ told.clone() }</p>
        </div>
    }
}
