//! In which order the declarations of the program are looked at: what one mentions comes before it, however long the chain is, so that
//! looking at one seldom leads to the next.

use super::{Checker, DeclKind};
use std::collections::btree_map::{BTreeMap, Entry};
use std::rc::Rc;

/// A declaration that was reached and whose mentions are not all looked at.
struct Open {
    number: u32,
    mentions: Vec<u32>,
    /// The earliest reached declaration that it leads back to, itself at the latest.
    back_to: usize,
}

impl Checker<'_> {
    /// Looks at declarations of the program's own source, types first.
    pub(super) fn resolve_in_sequence(&mut self, own: &[u32]) {
        let is_type = |number: &u32| matches!(self.decl(*number).kind, DeclKind::Type(_));
        let (types, others): (Vec<u32>, Vec<u32>) = own.iter().partition(|number| is_type(number));
        // What was reached, with its place in the order of that, and what of it belongs to no finished ring.
        let (mut reached, mut waiting) = (BTreeMap::new(), Vec::new());
        for first in types.into_iter().chain(others) {
            let mut open = Vec::new();
            self.reach(first, &mut reached, &mut waiting, &mut open);
            while let Some(last) = open.last_mut() {
                if let Some(next) = last.mentions.pop() {
                    if let Some(place) = reached.get(&next) {
                        last.back_to = last.back_to.min(*place);
                    } else {
                        self.reach(next, &mut reached, &mut waiting, &mut open);
                    }
                    continue;
                }
                let (number, back_to) = (last.number, last.back_to);
                open.pop();
                if reached.get(&number) == Some(&back_to) {
                    // Of a ring the first is looked at first: what is wrong with it is told there.
                    let from = waiting.iter().rposition(|other| *other == number).unwrap_or(0);
                    for number in waiting.split_off(from) {
                        self.resolve(number);
                        reached.insert(number, usize::MAX);
                    }
                } else if let Some(before) = open.last_mut() {
                    before.back_to = before.back_to.min(back_to);
                }
            }
        }
    }

    /// Opens a declaration that was not reached before.
    fn reach(&self, number: u32, reached: &mut BTreeMap<u32, usize>, waiting: &mut Vec<u32>, open: &mut Vec<Open>) {
        let place = reached.len();
        let Entry::Vacant(entry) = reached.entry(number) else { return };
        entry.insert(place);
        waiting.push(number);
        let names: &[Rc<str>] = match self.decl(number).kind {
            DeclKind::Type(spec) => &spec.mentions,
            DeclKind::Const(spec, _) => &spec.mentions,
            DeclKind::Var(spec) => &spec.mentions,
            DeclKind::Func(_) => &[],
        };
        let known = &self.packages[usize::from(self.decl(number).source)].names;
        let mentions = names.iter().rev().filter_map(|name| known.get(name).copied()).collect();
        open.push(Open { number, mentions, back_to: place });
    }
}
