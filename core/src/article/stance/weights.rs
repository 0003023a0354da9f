//! Weights found by `cargo run -p counterclaim-core --example stance`; not to be edited by hand.

/// Of a claim's own rules, as they count for its neighbours and for the document.
pub(super) const LEANING: &[f32] =
    &[0.82, 0.71, 0.74, 0.75, 0.73, 0.15, 0.00, 0.41, 0.02, 0.36, 0.49, 0.25, 0.19, 0.32, 0.13, 0.42, 0.48, 0.09, 0.74];

/// For the thesis, and against it with the sign turned.
pub(super) const POLAR: &[f32] = &[
    0.58, 0.72, 0.69, 0.76, 0.66, 0.12, 0.00, 0.39, 0.17, 0.30, 0.41, 0.23, 0.19, 0.32, 0.22, 0.43, 0.45, 0.14, 0.66,
    0.65, 0.23,
];

/// For taking no side.
pub(super) const PLAIN: &[f32] = &[
    0.55, 0.53, 0.90, 0.71, 0.54, 0.63, 1.18, 0.22, -0.79, 0.84, 0.11, -0.55, -0.01, -0.17, -0.81, -0.28, 0.32, -0.07,
];
