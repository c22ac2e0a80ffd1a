//! What an element is given: attributes and properties. Yew compares two elements whose names are one list place by place;
//! so equal lists are made one. That is quicker than the maps it builds otherwise, and those are left out of the module.

use std::cell::RefCell;
use yew::virtual_dom::{AttributeOrProperty, Attributes};

/// Names, the same list for all elements that are given the same.
type Names = &'static [&'static str];

thread_local! {
    /// The lists that there are. They stay as long as the page, and are few: as many as there are ways to build an element.
    static LISTS: RefCell<Vec<Names>> = const { RefCell::new(Vec::new()) };
}

/// Attributes and properties, in the order in which they were first given.
#[derive(Default)]
pub struct Given {
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

impl Given {
    /// Gives a value to a name; in place of the one before, if it had one.
    #[inline(never)]
    pub fn set(&mut self, name: &'static str, value: AttributeOrProperty) {
        if let Some(place) = self.names.iter().position(|known| *known == name) {
            self.values[place] = Some(value);
        } else {
            self.names.push(name);
            self.values.push(Some(value));
        }
    }

    /// As Yew takes them.
    pub fn attributes(self) -> Attributes {
        Attributes::Dynamic { keys: shared(self.names), values: self.values.into_boxed_slice() }
    }
}

/// The one list of these names.
fn shared(names: Vec<&'static str>) -> Names {
    LISTS.with_borrow_mut(|lists| {
        if let Some(known) = lists.iter().find(|known| **known == names) {
            return *known;
        }
        let list: Names = names.leak();
        lists.push(list);
        list
    })
}
