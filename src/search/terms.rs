use std::ops::Range;

/// Each word once, numbered in the order in which they came.
#[derive(Clone, Default)]
pub(super) struct Terms {
    /// All words, one after the other.
    letters: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// Numbers by hash, plus one; as long as a power of two, at most half full.
    slots: Vec<u32>,
    /// Numbers in the order of the words, as of [`Self::sort`].
    sorted: Vec<u32>,
}

impl Terms {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.letters[start as usize..self.ends[number] as usize]
    }

    /// The number of a word.
    pub(super) fn get(&self, word: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(word)].checked_sub(1)
    }

    /// The number of a word, which it gets now if it has none.
    pub(super) fn add(&mut self, word: &str) -> u32 {
        if self.slots.len() <= self.len() * 2 {
            self.grow();
        }
        let slot = self.slot(word);
        if let Some(known) = self.slots[slot].checked_sub(1) {
            return known;
        }
        self.letters.push_str(word);
        self.ends.push(small(self.letters.len()));
        self.slots[slot] = small(self.len());
        self.slots[slot] - 1
    }

    /// Where a word is or would be.
    fn slot(&self, word: &str) -> usize {
        let mut hash: u32 = 0x811C_9DC5;
        for byte in word.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let mut slot = (hash ^ hash >> 15) as usize & (self.slots.len() - 1);
        while self.slots[slot] > 0 && self.word(self.slots[slot] - 1) != word {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(1024)];
        for number in 0..small(self.len()) {
            let slot = self.slot(self.word(number));
            self.slots[slot] = number + 1;
        }
    }

    /// Puts the words in order.
    pub(super) fn sort(&mut self) {
        let mut heap: Vec<u32> = (0..small(self.len())).collect();
        for root in (0..heap.len() / 2).rev() {
            self.sink(&mut heap, root);
        }
        for end in (1..heap.len()).rev() {
            heap.swap(0, end);
            self.sink(&mut heap[..end], 0);
        }
        self.sorted = heap;
    }

    /// Heap sort: the standard library's sorts are some kilobytes of WASM.
    fn sink(&self, heap: &mut [u32], mut root: usize) {
        loop {
            let mut child = 2 * root + 1;
            if child + 1 < heap.len() && self.word(heap[child]) < self.word(heap[child + 1]) {
                child += 1;
            }
            if child >= heap.len() || self.word(heap[child]) <= self.word(heap[root]) {
                return;
            }
            heap.swap(root, child);
            root = child;
        }
    }

    /// Numbers in the order of the words.
    pub(super) fn sorted(&self) -> &[u32] {
        &self.sorted
    }

    /// The places in the order of those words that begin so.
    pub(super) fn starting(&self, with: &str) -> Range<usize> {
        let start = self.sorted.partition_point(|it| self.word(*it) < with);
        let rest = &self.sorted[start..];
        let count = rest.partition_point(|it| self.word(*it).starts_with(with));
        start..start + count
    }

    /// How many bytes are held.
    pub(super) fn bytes(&self) -> usize {
        self.letters.capacity()
            + (self.ends.capacity() + self.slots.capacity() + self.sorted.capacity()) * 4
    }
}

/// Numbers of documents, words and places stay far below four thousand million.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
