//! Hands the palette down to all canvases.

use crate::page::canvas::{Palette, observe};
use crate::page::platform::screen;
use yew::prelude::*;

/// What is painted with the palette.
#[derive(Properties, PartialEq)]
pub struct PaletteProps {
    /// The components with canvases.
    pub children: Html,
}

/// Provides the palette, read anew where colours, fonts, medium or density may have changed.
#[component]
pub fn PaletteProvider(props: &PaletteProps) -> Html {
    let palette = use_state(Palette::read);
    let setter = palette.setter();
    let read = move || {
        screen::publish_density();
        setter.set(Palette::read());
    };
    {
        let read = read.clone();
        use_effect_with((), move |()| {
            let listeners = observe::on_style(read);
            move || drop(listeners)
        });
    }
    use_effect_with(palette.density().to_bits(), move |density| {
        let listener = observe::on_density(f64::from_bits(*density), read);
        move || drop(listener)
    });
    html! { <ContextProvider<Palette> context={(*palette).clone()}>{ props.children.clone() }</ContextProvider<Palette>> }
}
