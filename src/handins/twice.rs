//! Codes that stand there more than once. Two pupils with one answer have the same code, since a code says nothing about who made it: only
//! with the same name, or with none, may it be the same answer once more.

use super::collected::{Handin, Twice};
use crate::code::Named;

/// Rows with one name and the same questions, by their places.
struct Group {
    /// The name in lower case.
    name: String,
    places: Vec<usize>,
}

/// Marks rows that stand there more than once, and says what they are.
pub fn mark(rows: &mut [Handin], codes: &[Named<'_>]) -> Vec<Twice> {
    let mut groups: Vec<Group> = Vec::new();
    for place in 0..rows.len() {
        let name = codes[place].name.to_lowercase();
        let is_same = |group: &&mut Group| {
            let first = group.places[0];
            // Without a name only the code itself can be there once more.
            let alike = !name.is_empty() || codes[first].code == codes[place].code;
            group.name == name && rows[first].questions == rows[place].questions && alike
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => group.places.push(place),
            None => groups.push(Group { name, places: vec![place] }),
        }
    }
    let several = groups.into_iter().filter(|group| group.places.len() > 1);
    several
        .map(|Group { name: key, places }| {
            places.iter().for_each(|place| rows[*place].twice = true);
            let lines = places.iter().map(|place| rows[*place].line).collect();
            let name = rows[places[0]].name.clone();
            let alike = places.iter().all(|place| codes[*place].code == codes[places[0]].code);
            match (key.is_empty(), alike) {
                (true, _) => Twice::Code(lines),
                (false, true) => Twice::NameAndCode(name, lines),
                (false, false) => Twice::Name(name, lines),
            }
        })
        .collect()
}
