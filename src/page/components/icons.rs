//! Drawn icons, and buttons that have one in place of a word.

use yew::prelude::*;

/// An icon, 16 units square.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each is the icon of its name")]
pub enum Icon {
    Undo,
    Redo,
    Pin,
    Share,
    Theme,
    Question,
    Up,
    Down,
    Open,
    Start,
    Previous,
    Play,
    Pause,
    Next,
    End,
    Repeat,
    Silent,
    Sounding,
    ZoomIn,
    ZoomOut,
    Left,
    Right,
    Fit,
    Cross,
    Menu,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Undo => "M6 2v3h4a4.5 4.5 0 0 1 0 9H5v-2h5a2.5 2.5 0 0 0 0-5H6v3L1 6z",
            Self::Redo => "M10 2v3H6a4.5 4.5 0 0 0 0 9h5v-2H6a2.5 2.5 0 0 1 0-5h4v3l5-4z",
            Self::Pin => "M5 1h6v1.5l-1 .8V7l2 2v1.5H8.8V15H7.2v-4.5H4V9l2-2V3.3l-1-.8z",
            Self::Share => "M8 1l5 5-1.1 1.1-3.1-3V11H7.2V4.1l-3.1 3L3 6zM2 9h1.6v4.4h8.8V9H14v6H2z",
            Self::Theme => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.6v10.8a5.4 5.4 0 0 1 0-10.8z",
            Self::Question => {
                "M4.5 5.5a3.5 3.5 0 1 1 5 3.2c-.7.4-.8.6-.8 1.3v.5H7.2V10c0-1.4.6-2 1.4-2.5a2 2 0 1 0-2.6-2zM7.1 12h1.8v1.9H7.1z"
            }
            Self::Up => "M8 2l6 7h-4v5H6V9H2z",
            Self::Down => "M8 14l6-7h-4V2H6v5H2z",
            Self::Open => "M3 5h10l-5 7z",
            Self::Start => "M2 2h2.5v12H2zM14 2v12L5.5 8z",
            Self::Previous => "M11 2v12L3 8zM11.8 2H14v12h-2.2z",
            Self::Play => "M4 2l9 6-9 6z",
            Self::Pause => "M3 2h3.6v12H3zM9.4 2H13v12H9.4z",
            Self::Next => "M5 2v12l8-6zM2 2h2.2v12H2z",
            Self::End => "M2 2v12l8.5-6zM11.5 2H14v12h-2.5z",
            Self::Repeat => {
                "M3 7a5 5 0 0 1 8.5-3.5L13 2v5H8l2-2a3 3 0 0 0-5 2zM13 9a5 5 0 0 1-8.5 3.5L3 14V9h5l-2 2a3 3 0 0 0 5-2z"
            }
            Self::Silent => "M2 6h3l4-4v12L5 10H2z",
            Self::Sounding => "M2 6h3l4-4v12L5 10H2zM11 5a4 4 0 0 1 0 6zM11 2a7 7 0 0 1 0 12v-2a5 5 0 0 0 0-8z",
            Self::ZoomIn => "M7 2h2v5h5v2H9v5H7V9H2V7h5z",
            Self::ZoomOut => "M2 7h12v2H2z",
            Self::Left => "M10 2v12L3 8z",
            Self::Right => "M6 2v12l7-6z",
            Self::Fit => "M2 2h2v12H2zM12 2h2v12h-2zM5 7h6v2H5z",
            Self::Menu => "M2 7h2.5v2.5H2zM6.75 7h2.5v2.5h-2.5zM11.5 7H14v2.5h-2.5z",
            Self::Cross => "M4 4l8 8M12 4l-8 8",
        }
    }
}

/// What an icon is drawn from.
#[derive(Properties, PartialEq)]
pub struct DrawnProps {
    /// Which.
    pub icon: Icon,
}

/// An icon. It is hidden from who cannot see: what it stands for is the name of the button.
#[component]
pub fn Drawn(props: &DrawnProps) -> Html {
    html! { <svg viewBox="0 0 16 16" class="icon" aria-hidden="true"><path d={props.icon.path()} /></svg> }
}

/// A button with an icon.
#[derive(Properties, PartialEq)]
pub struct IconButtonProps {
    /// The icon.
    pub icon: Icon,
    /// What the button does: spoken, and shown when it is pointed at.
    pub name: AttrValue,
    /// What pressing it does.
    pub onclick: Callback<MouseEvent>,
    /// The button's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Its classes.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it is pressed, for one that stays so.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Whether it does nothing now. It stays a place for the focus, which may be on it when that comes.
    #[prop_or_default]
    pub off: bool,
    /// Whether it is no part of what can be done here.
    #[prop_or_default]
    pub disabled: bool,
}

/// A button with an icon in place of a word.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    html! {
        <button type="button" id={props.id.clone()} class={props.class.clone()} aria-label={props.name.clone()} title={props.name.clone()}
            aria-pressed={props.pressed.map(|pressed| if pressed { "true" } else { "false" })}
            aria-disabled={props.off.then_some("true")} disabled={props.disabled} onclick={props.onclick.clone()}>
            <Drawn icon={props.icon} />
        </button>
    }
}
