//! What a reader prefers: light or dark, keys, sound. It is kept, where the browser lets the page.

use super::app::{App, Message};
use crate::browser::{self, Kept};
use yew::prelude::*;

/// The name under which the theme is kept.
const THEME: &str = "wash-and-dry/theme";

/// The name under which it is kept that single keys are off.
const KEYS: &str = "wash-and-dry/keys";

/// The name under which it is kept that cores can be heard.
const SOUND: &str = "wash-and-dry/sound";

impl App {
    /// Takes up what was kept.
    pub(super) fn prefer_as_kept(&mut self) {
        if let Kept::Text(theme) = browser::kept(THEME)
            && ["light", "dark"].contains(&theme.as_str())
        {
            browser::set_theme(&theme);
        }
        let kept_is = |name, value: &str| matches!(browser::kept(name), Kept::Text(kept) if kept == value);
        self.keys_on.set(!kept_is(KEYS, "off"));
        self.stage.set_sound(kept_is(SOUND, "on"));
    }

    /// Changes a preference. Where nothing can be kept, it holds as long as the page.
    pub(super) fn prefer(&mut self, ctx: &Context<Self>, message: &Message) {
        let on_or_off = |on: bool| if on { "on" } else { "off" };
        let _ = match message {
            Message::Theme => {
                let theme = browser::toggle_theme();
                self.stage.theme();
                browser::keep(THEME, theme)
            }
            Message::Keys => {
                self.keys_on.set(!self.keys_on.get());
                browser::keep(KEYS, on_or_off(self.keys_on.get()))
            }
            _ => {
                let on = !self.stage.sounds();
                self.stage.set_sound(on);
                Self::fetch_more(ctx);
                browser::keep(SOUND, on_or_off(on))
            }
        };
    }
}
