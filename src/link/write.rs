//! Writes the one link of a scenario and view.

use super::{View, ViewKey, percent, value};
use crate::scenario::{Field, Scenario};
use strum::VariantArray;

/// What stands after `#`: keys in their fixed order, defaults left out; empty for the default scenario.
#[must_use]
pub fn write(scenario: &Scenario, view: &View) -> String {
    let default = Scenario::default();
    let mut link = String::new();
    for &field in Field::VARIANTS {
        let text = value::text(scenario, field);
        if text != value::text(&default, field) {
            pair(&mut link, field.key(), &text);
        }
    }
    if let Some(step) = view.step {
        pair(&mut link, ViewKey::Step.key(), step);
    }
    if let Some(moment) = view.moment {
        pair(&mut link, ViewKey::Moment.key(), &moment.seconds_text());
    }
    for &key in ViewKey::VARIANTS {
        if let Some(value) = view.sharing.text(key) {
            pair(&mut link, key.key(), &value);
        }
    }
    link
}

fn pair(link: &mut String, key: &str, value: &str) {
    if !link.is_empty() {
        link.push('&');
    }
    link.push_str(&percent::pair(key, value));
}
