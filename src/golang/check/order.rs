//! The order in which variables of packages get their values: what a value depends on comes first.

use super::Checker;
use super::instance::{Initialiser, Mention, Values};
use super::tree::{Body, FuncId, Stmt, StmtKind};
use std::collections::BTreeSet;
use std::rc::Rc;

impl Checker<'_> {
    /// A function that gives variables their values, and the functions named `init`.
    pub(super) fn ordered_initialisers(&mut self) -> (Rc<Body>, Vec<FuncId>) {
        // The library comes first, then the program's own source, each in the order of its text.
        let mut order: Vec<usize> = (0..self.initialisers.len()).collect();
        order.sort_by_key(|&number| {
            (self.initialisers[number].source == 0, self.initialisers[number].source, self.initialisers[number].pos)
        });
        let mut done = BTreeSet::new();
        let mut sequence = Vec::new();
        for number in order {
            self.visit(number, &mut done, &mut sequence);
        }
        let mut body = Body { name: "main.init".to_owned(), watched: true, ..Body::default() };
        let mut initialisers: Vec<Option<Initialiser>> =
            std::mem::take(&mut self.initialisers).into_iter().map(Some).collect();
        for number in sequence {
            let Some(initialiser) = initialisers[number].take() else { continue };
            let Initialiser { pos, targets, values, locals, .. } = initialiser;
            // Values that declare variables of their own are few, and have none but those inside closures.
            debug_assert!(locals.is_empty(), "a value without statements has no variables");
            let kind = match values {
                Values::None(_) => continue,
                Values::Each(nodes) => StmtKind::Assign(targets, nodes),
                Values::Tuple(node, _) => StmtKind::AssignTuple(targets, node),
            };
            body.statements.push(Stmt { pos, kind });
        }
        let inits = self.init_functions();
        (Rc::new(body), inits)
    }

    /// Adds what a value depends on to the sequence, and then itself.
    fn visit(&self, number: usize, done: &mut BTreeSet<usize>, sequence: &mut Vec<usize>) {
        let opened = |number: usize| {
            let mentions: Vec<Mention> = self.initialisers[number].mentions.iter().rev().copied().collect();
            (number, BTreeSet::new(), mentions)
        };
        // Not by recursion: there may be many, each in need of the next.
        let mut open = Vec::new();
        if done.insert(number) {
            open.push(opened(number));
        }
        while let Some((number, seen, queue)) = open.last_mut() {
            let Some(mention) = queue.pop() else {
                sequence.push(*number);
                open.pop();
                continue;
            };
            if !seen.insert(mention) {
                continue;
            }
            match mention {
                Mention::Global(global) => {
                    let other = self.initialisers.iter().position(|other| other.globals.contains(&global));
                    if let Some(other) = other.filter(|other| done.insert(*other)) {
                        open.push(opened(other));
                    }
                }
                Mention::Func(function) => queue.extend(self.functions[function as usize].mentions.iter().copied()),
            }
        }
    }
}
