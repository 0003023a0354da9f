//! Weights found by `cargo run -p counterclaim-core --example stance`; not to be edited by hand.

/// Of a claim's own rules, as they count for its neighbours and for the document.
pub(super) const LEANING: &[f32] =
    &[0.79, 0.59, 0.65, 0.69, 0.73, 0.07, 0.00, 0.32, 0.10, 0.30, 0.38, 0.24, 0.28, 0.25, 0.01, 0.77, 0.45, 0.19, 0.70];

/// For the thesis, and against it with the sign turned.
pub(super) const POLAR: &[f32] = &[
    0.52, 0.59, 0.58, 0.70, 0.67, 0.06, 0.00, 0.31, 0.29, 0.23, 0.26, 0.21, 0.29, 0.24, 0.07, 0.71, 0.41, 0.26, 0.60,
    0.66, 0.44,
];

/// For taking no side.
pub(super) const PLAIN: &[f32] =
    &[0.46, 0.41, -0.05, 0.69, 0.22, -0.53, 0.90, 0.13, -0.46, 0.16, -0.64, -1.25, -1.04, 1.08, -0.15];
