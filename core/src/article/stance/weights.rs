//! Weights found by `cargo run -p counterclaim-core --example stance`; not to be edited by hand.

/// Of a claim's own rules, as they count for its neighbours and for the document.
pub(super) const LEANING: &[f32] =
    &[0.83, 0.78, 0.62, 0.54, 0.58, 0.00, 0.00, 0.39, 0.18, 0.63, 0.57, 0.27, 0.29, 0.39, 0.07, 0.17, 0.34, 0.06, 0.67];

/// For the thesis, and against it with the sign turned.
pub(super) const POLAR: &[f32] = &[
    0.64, 0.78, 0.59, 0.55, 0.54, 0.00, 0.00, 0.34, 0.33, 0.58, 0.50, 0.24, 0.29, 0.42, 0.18, 0.17, 0.32, 0.10, 0.59,
    0.60, 0.42,
];

/// For taking no side.
pub(super) const PLAIN: &[f32] =
    &[0.56, 0.62, 1.22, 0.96, 0.54, 0.30, 1.14, 0.46, -0.50, 0.67, 0.09, -0.39, 0.08, -0.31, -0.40, -0.15, 0.18, -0.50];
