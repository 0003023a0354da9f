//! Weights found by `cargo run -p counterclaim-core --example stance`; not to be edited by hand.

/// Of a claim's own rules, as they count for its neighbours and for the document.
pub(super) const LEANING: &[f32] =
    &[0.86, 0.73, 0.48, 0.50, 0.63, 0.00, 0.00, 0.41, 0.20, 0.63, 0.67, 0.28, 0.34, 0.42, 0.06, 0.58, 0.41, 0.10, 0.66];

/// For the thesis, and against it with the sign turned.
pub(super) const POLAR: &[f32] = &[
    0.67, 0.65, 0.43, 0.56, 0.57, 0.00, 0.00, 0.41, 0.32, 0.63, 0.65, 0.29, 0.31, 0.40, 0.20, 0.54, 0.43, 0.10, 0.55,
    0.66, 0.59, 0.03, 0.59, 0.41,
];

/// For taking no side.
pub(super) const PLAIN: &[f32] = &[
    0.58, 0.44, 1.16, 0.71, 0.50, 0.41, 0.98, 0.54, -0.29, 0.54, 0.13, -0.31, 0.23, -0.36, -0.38, 0.01, 0.19, -0.29,
    -0.29, -0.49, -0.15, -0.32, -1.05, 1.51, -0.55,
];
