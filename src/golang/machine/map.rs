//! Maps: keys in order for finding them, entries in the order in which they came.

use super::value::Value;
use crate::check::types::TypeId;
use std::collections::BTreeMap;

/// A key as it is compared: by what it is, not where it is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Key {
    Nil,
    Int(i64),
    /// The bits of a number of floating point; −0 is 0.
    Float(u64),
    /// A number that equals none, not even itself.
    NotANumber(u64),
    Text(Box<[u8]>),
    Pointer(u32, u32),
    Parts(Box<[Key]>),
    Interface(u32, Box<Key>),
}

/// A map.
#[derive(Debug)]
pub(crate) struct Map {
    /// The types of keys and of values.
    pub(crate) key: TypeId,
    index: BTreeMap<Key, u32>,
    /// Entries, `None` where one was deleted.
    entries: Vec<Option<(Value, Value)>>,
}

impl Map {
    pub(crate) fn new(key: TypeId) -> Self {
        Self { key, index: BTreeMap::new(), entries: Vec::new() }
    }

    pub(crate) fn len(&self) -> usize {
        self.index.len()
    }

    pub(crate) fn get(&self, key: &Key) -> Option<Value> {
        let place = *self.index.get(key)?;
        self.entries[place as usize].map(|(_, value)| value)
    }

    /// Sets a value; returns whether the key is new.
    pub(crate) fn set(&mut self, key: Key, own: Value, value: Value) -> bool {
        if let Some(place) = self.index.get(&key) {
            if let Some(entry) = &mut self.entries[*place as usize] {
                entry.1 = value;
            }
            return false;
        }
        self.index.insert(key, self.entries.len() as u32);
        self.entries.push(Some((own, value)));
        true
    }

    pub(crate) fn remove(&mut self, key: &Key) {
        if let Some(place) = self.index.remove(key) {
            self.entries[place as usize] = None;
        }
    }

    pub(crate) fn clear(&mut self) {
        self.index.clear();
        self.entries.iter_mut().for_each(|entry| *entry = None);
    }

    /// The places of entries, free ones among them.
    pub(crate) fn places(&self) -> u32 {
        self.entries.len() as u32
    }

    pub(crate) fn entry(&self, place: u32) -> Option<(Value, Value)> {
        self.entries.get(place as usize).copied().flatten()
    }

    /// The entries in the order of their keys.
    pub(crate) fn sorted(&self) -> Vec<(Value, Value)> {
        self.index.values().filter_map(|place| self.entries[*place as usize]).collect()
    }

    /// All values that it holds.
    pub(crate) fn values(&self) -> impl Iterator<Item = Value> {
        self.entries.iter().flatten().flat_map(|(key, value)| [*key, *value])
    }
}
