//! Whether a place lies inside brackets or quotation marks.

/// Brackets and quotation marks around a place. Marks that never close stop counting at the end of the sentence,
/// since a new count starts there.
#[derive(Debug, Default)]
pub(super) struct Depth {
    brackets: u32,
    curly: u32,
    straight: bool,
}

impl Depth {
    pub(super) fn step(&mut self, mark: Option<char>, glued: bool) {
        match mark {
            Some('(' | '[') => self.brackets += 1,
            Some(')' | ']') => self.brackets = self.brackets.saturating_sub(1),
            Some('“') => self.curly += 1,
            Some('”') => self.curly = self.curly.saturating_sub(1),
            // A straight quote closes where something stands right before it.
            Some('"') => self.straight = !glued && !self.straight,
            _ => {}
        }
    }

    pub(super) fn is_outside(&self) -> bool {
        self.brackets == 0 && self.curly == 0 && !self.straight
    }
}
