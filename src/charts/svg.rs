//! SVG as text.

use counterclaim_core::timeline::{Anchor, Label, Rect};
use std::fmt::Write;

/// SVG under construction.
#[derive(Debug, Default)]
pub(super) struct Svg(String);

impl Svg {
    /// An image of this size, in pixels.
    pub(super) fn new(class: &str, width: i32, height: i32) -> Self {
        Self::around(class, width, height, 0)
    }

    /// The same with as much again drawn left and right of it, in the same coordinates.
    pub(super) fn around(class: &str, width: i32, height: i32, beyond: i32) -> Self {
        let mut svg = Self::default();
        let whole = width + 2 * beyond;
        svg.put(format_args!(
            "<svg class=\"{class}\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"{height}\" \
             viewBox=\"{} 0 {whole} {height}\">",
            -beyond
        ));
        svg
    }

    /// Markup as it is.
    pub(super) fn put(&mut self, markup: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(markup);
    }

    /// The end of an element.
    pub(super) fn close(&mut self, tag: &str) {
        self.put(format_args!("</{tag}>"));
    }

    /// Text between tags or quotation marks.
    pub(super) fn escaped(&mut self, text: &str) {
        crate::markup::escape(text, &mut self.0);
    }

    /// A rectangle with rounded corners.
    pub(super) fn rect(&mut self, class: &str, Rect { x, y, width, height }: Rect, round: i32) {
        self.put(format_args!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>"
        ));
    }

    /// A straight line.
    pub(super) fn line(&mut self, class: &str, (x1, y1): (i32, i32), (x2, y2): (i32, i32)) {
        self.put(format_args!("<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"));
    }

    /// Lines of text on a ground of their own, which hides the lines of the chart behind them.
    pub(super) fn grounded(&mut self, class: &str, label: &Label) {
        if !label.lines.is_empty() {
            let Rect { x, y, width, height } = label.area();
            self.rect("ground", Rect { x: x - 2, y, width: width + 4, height }, 0);
        }
        self.text(class, label);
    }

    /// Lines of text.
    pub(super) fn text(&mut self, class: &str, label: &Label) {
        if label.lines.is_empty() {
            return;
        }
        let anchor = match label.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        self.put(format_args!("<text class=\"{class}\" x=\"{}\" y=\"{}\"{anchor}>", label.x, label.y));
        for (at, line) in label.lines.iter().enumerate() {
            if at == 0 {
                self.escaped(line);
            } else {
                self.put(format_args!("<tspan x=\"{}\" dy=\"{}\">", label.x, label.leading));
                self.escaped(line);
                self.close("tspan");
            }
        }
        self.close("text");
    }

    /// All of it.
    pub(super) fn finish(mut self) -> String {
        self.close("svg");
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_corpus_are_text_and_nothing_else() {
        let mut svg = Svg::new("chart", 10, 10);
        let lines = vec!["<script>\"&".to_owned(), "two".to_owned()];
        svg.text("label", &Label { x: 1, y: 2, lines, leading: 9, ..Label::default() });
        let text = svg.finish();
        assert!(text.contains("&lt;script&gt;&quot;&amp;<tspan x=\"1\" dy=\"9\">two</tspan></text></svg>"), "{text}");
    }
}
