//! A short list in a fixed array, which is copied with the state that holds it.

/// The most items of a list: as many tasks, and as many dishes, as a kitchen that is searched can have.
pub(super) const ROOM: usize = 16;

/// A list of at most [`ROOM`] small numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Row {
    len: u8,
    items: [u8; ROOM],
}

impl Row {
    /// The items, oldest first.
    pub(super) fn items(&self) -> &[u8] {
        &self.items[..usize::from(self.len)]
    }

    /// How many items there are.
    pub(super) fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// Adds an item at the end. There is room: no list holds a task or a dish twice.
    pub(super) fn push(&mut self, item: u8) {
        self.items[usize::from(self.len) % ROOM] = item;
        self.len += 1;
    }

    /// Removes the item at a place, which there must be.
    pub(super) fn remove(&mut self, place: usize) -> u8 {
        let item = self.items[place];
        self.items.copy_within(place + 1..usize::from(self.len), place);
        self.len -= 1;
        item
    }

    /// Removes the oldest item.
    pub(super) fn pop(&mut self) -> Option<u8> {
        (self.len > 0).then(|| self.remove(0))
    }
}
