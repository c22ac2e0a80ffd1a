//! The keys of the clock and of the lanes, which work where no text is typed.

use super::context::{GoDispatch, use_go_dispatch};
use super::why::CAUSES;
use crate::lab::Micros;
use crate::model::Command;
use crate::model::golab::{GoAction, GoDialog, ShownRun};
use crate::model::lanes::LaneKind;
use crate::page::hooks::clock_command;
use crate::page::platform::focus::focus;
use crate::page::platform::keyboard::{Key, on_key};
use crate::page::playback::{PlaybackStore, use_playback_store};
use crate::units::Millis;
use yew::prelude::*;

/// What the keys depend on.
#[derive(Properties, PartialEq)]
pub struct KeysProps {
    /// Whether single keys are shortcuts.
    pub on: bool,
    /// The run.
    pub run: Option<ShownRun>,
    /// The number of the goroutine that is asked about.
    pub selected: u32,
}

/// The keys. It renders nothing.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    let (dispatch, store) = (use_go_dispatch(), use_playback_store());
    use_effect_with((props.on, props.run.clone(), props.selected), move |(on, run, selected)| {
        let (on, run, selected) = (*on, run.clone(), *selected);
        let listener = on_key(move |key| {
            if let (Some(LaneKind::Dishes), Some(run)) = (key.lanes, &run)
                && lane_key(key, run, selected, &store, &dispatch)
            {
                return true;
            }
            if key.name == "?" && on {
                dispatch.send(GoAction::Dialog(Some(GoDialog::Help)));
                return true;
            }
            if !on && key.lanes.is_none() || run.is_none() {
                return false;
            }
            let command = clock_command(key);
            let found = command.is_some();
            command.into_iter().for_each(|command| store.command(&command));
            found
        });
        move || drop(listener)
    });
    Html::default()
}

/// Does what a key does on the lanes of goroutines. False where it does there what it does everywhere.
fn lane_key(key: &Key, run: &ShownRun, selected: u32, store: &PlaybackStore, dispatch: &GoDispatch) -> bool {
    let piece = |forward| {
        let at = run.neighbour(selected, Micros(store.moment().0), forward);
        store.command(&Command::Pause);
        store.command(&Command::Seek(Millis(at.0)));
    };
    match (key.name.as_str(), key.shift) {
        ("ArrowDown", _) => dispatch.send(GoAction::SelectNeighbour(true)),
        ("ArrowUp", _) => dispatch.send(GoAction::SelectNeighbour(false)),
        ("ArrowRight", false) => piece(true),
        ("ArrowLeft", false) => piece(false),
        ("Enter", _) => {
            store.command(&Command::Pause);
            focus(CAUSES);
        }
        _ => return false,
    }
    true
}
