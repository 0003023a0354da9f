//! Weights found by `cargo run -p counterclaim-core --example stance`; not to be edited by hand.

/// Of a claim's own rules, as they count for its neighbours and for the document.
pub(super) const LEANING: &[f32] =
    &[0.86, 0.73, 0.48, 0.50, 0.62, 0.00, 0.00, 0.41, 0.20, 0.63, 0.67, 0.28, 0.34, 0.42, 0.06, 0.58, 0.41, 0.10, 0.66];

/// For the thesis, and against it with the sign turned.
pub(super) const POLAR: &[f32] = &[
    0.68, 0.64, 0.43, 0.56, 0.57, 0.00, 0.00, 0.41, 0.34, 0.64, 0.65, 0.30, 0.30, 0.41, 0.20, 0.54, 0.44, 0.11, 0.55,
    0.59, 0.60, 0.10, 0.59, 0.40,
];

/// For taking no side.
pub(super) const PLAIN: &[f32] = &[
    0.55, 0.45, 1.19, 0.76, 0.50, 0.35, 1.02, 0.54, -0.33, 0.53, 0.12, -0.31, 0.25, -0.36, -0.39, 0.02, 0.16, -0.21,
    -0.27, -0.46, -0.15, -0.35, -1.07, 1.49,
];
